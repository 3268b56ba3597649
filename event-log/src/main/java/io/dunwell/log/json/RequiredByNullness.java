package io.dunwell.log.json;

import java.lang.reflect.RecordComponent;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * A component of a record must be there unless it is {@link Nullable}: what the compiler
 * believes of the contract also holds for what comes in.
 */
final class RequiredByNullness extends NopAnnotationIntrospector {

	@Override
	public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
		return isRequired(member) ? Boolean.TRUE : null;
	}

	@Override
	public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
		return isRequired(annotated) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
	}

	private static boolean isRequired(Annotated annotated) {
		if (annotated instanceof AnnotatedParameter parameter) {
			RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
			return components != null && parameter.getOwner().getParameterCount() == components.length
					&& !components[parameter.getIndex()].getAnnotatedType().isAnnotationPresent(Nullable.class);
		}
		return false;
	}

}
