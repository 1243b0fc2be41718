package io.rexorm.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Type;

/** Jackson, with the modules that the class path offers. Loaded only where a {@code @Json} property is read or bound. */
final class JacksonFormat implements JsonFormat {
    private final ObjectMapper mapper = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String write(Object value, Type type) {
        try {
            return mapper.writerFor(mapper.constructType(type)).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new ValueException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public Object read(String document, Type type) {
        try {
            return mapper.readValue(document, mapper.constructType(type));
        } catch (JsonProcessingException e) {
            throw new ValueException("holds JSON that cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
