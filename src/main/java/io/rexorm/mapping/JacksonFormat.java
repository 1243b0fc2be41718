package io.rexorm.mapping;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Type;

/** Jackson, with the modules that the class path offers. Loaded only where a {@code @Json} property is read or bound. */
final class JacksonFormat implements JsonFormat {
    private final ObjectMapper mapper = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String write(Object value, Type type) {
        try {
            return mapper.writerFor(mapper.constructType(type)).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw invalid("cannot be written as JSON", e);
        }
    }

    @Override
    public Object read(String document, Type type) {
        try {
            return mapper.readValue(document, mapper.constructType(type));
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw invalid(
                    "holds JSON that cannot be read"
                            + (place == null
                                    ? ""
                                    : ", at line " + place.getLineNr() + ", column " + place.getColumnNr()),
                    e);
        }
    }

    /** Jackson quotes the document, the keys of its objects too. */
    private static ValueException invalid(String problem, JsonProcessingException cause) {
        return new ValueException(problem, problem + ": " + cause.getOriginalMessage(), cause);
    }
}
