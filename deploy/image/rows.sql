-- Rows for the requests of the training that ask for this name, which is not drawn by chance.
insert into demo_data (name) values ('training'), ('training'), ('training');
