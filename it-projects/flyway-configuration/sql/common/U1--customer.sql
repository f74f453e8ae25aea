drop table Customer;
