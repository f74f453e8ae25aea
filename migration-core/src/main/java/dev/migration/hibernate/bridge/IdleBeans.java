package dev.migration.hibernate.bridge;

import java.lang.reflect.Constructor;
import org.hibernate.resource.beans.container.spi.BeanContainer;
import org.hibernate.resource.beans.container.spi.ContainedBean;
import org.hibernate.resource.beans.spi.BeanInstanceProducer;

/**
 * Makes the converters and listeners that an application would get from Spring or CDI, without what is injected into them:
 * to know a column's type Hibernate looks at a converter's class and never calls it.
 */
final class IdleBeans implements BeanContainer {
    @Override
    public <B> ContainedBean<B> getBean(Class<B> type, LifecycleOptions options, BeanInstanceProducer producer) {
        return new IdleBean<>(type, instance(type, producer));
    }

    @Override
    public <B> ContainedBean<B> getBean(
            String name, Class<B> type, LifecycleOptions options, BeanInstanceProducer producer) {
        return getBean(type, options, producer);
    }

    @Override
    public void stop() {}

    private static <B> B instance(Class<B> type, BeanInstanceProducer producer) {
        try {
            return producer.produceBeanInstance(type);
        } catch (RuntimeException refused) {
            try {
                return withoutConstructor(type);
            } catch (ReflectiveOperationException e) {
                refused.addSuppressed(e);
                throw refused;
            }
        }
    }

    /** As deserialization makes one; by its name, since the compiler warns of what it calls internal. */
    private static <B> B withoutConstructor(Class<B> type) throws ReflectiveOperationException {
        Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
        var constructor =
                (Constructor<?>) factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                        .invoke(
                                factory.getMethod("getReflectionFactory").invoke(null),
                                type,
                                Object.class.getDeclaredConstructor());
        return type.cast(constructor.newInstance());
    }

    /** {@code getBeanClass} is asked for from Hibernate 7 on. */
    private record IdleBean<B>(Class<B> getBeanClass, B getBeanInstance) implements ContainedBean<B> {}
}
