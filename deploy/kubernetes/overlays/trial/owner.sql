-- Run once, when the volume is made. MYSQL_USER, which loads the rows, also makes the account of the services.
grant all on demo.* to 'owner'@'%' with grant option;
grant create user on *.* to 'owner'@'%';
