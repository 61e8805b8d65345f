grant delete on message.message to yichuang_app;
