drop table ${owner}.shop_owner; drop sequence shop_owner_seq;
