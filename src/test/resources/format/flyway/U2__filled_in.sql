DROP TABLE ${table};
