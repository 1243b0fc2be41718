-- migrate:up dialect:postgres
CREATE FUNCTION take_from_stock() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE products SET stock = stock - NEW.quantity WHERE id = NEW.product_id;
    RETURN NEW;
END;
$$;

CREATE TRIGGER order_lines_take_from_stock
    AFTER INSERT ON order_lines
    FOR EACH ROW EXECUTE FUNCTION take_from_stock();

-- migrate:down dialect:postgres
DROP TRIGGER order_lines_take_from_stock ON order_lines;
DROP FUNCTION take_from_stock();

-- migrate:up dialect:sqlite
CREATE TRIGGER order_lines_take_from_stock
AFTER INSERT ON order_lines
BEGIN
    UPDATE products SET stock = stock - NEW.quantity WHERE id = NEW.product_id;
END;

-- migrate:down dialect:sqlite
DROP TRIGGER order_lines_take_from_stock;
