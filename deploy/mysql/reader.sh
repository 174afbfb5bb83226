#!/bin/bash
# Makes the account of the services, which may read one table and nothing else; run once, when the volume is made.
# The owner of the schema may pass the right on, since the table is made anew with other rows.
password=${READER_PASSWORD//\\/\\\\}
MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysql --protocol=socket -uroot <<SQL
create user reader@'%' identified by '${password//\'/\'\'}';
grant select on demo.demo_data to reader@'%';
grant grant option on demo.* to demo@'%';
SQL
