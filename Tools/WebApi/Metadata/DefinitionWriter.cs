using System;
using System.Collections;
using System.Collections.Generic;
using System.Text.Json;
using Microsoft.Xrm.Sdk.Metadata;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Metadata;

/// <summary>Writes definitions in the JSON of the Web API.</summary>
internal static class DefinitionWriter
{
    /// <summary>Writes the members of a definition into an open object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="type">The class that the path promises. A derived one is named.</param>
    /// <param name="query">The properties.</param>
    public static void WriteMembers(Utf8JsonWriter writer, Definition definition, Type type, DefinitionQuery query)
    {
        if (definition.Type != type) writer.WriteString("@odata.type", $"#{ApiNames.Namespace}.{definition.Type.Name}");
        foreach (var property in DefinitionType.Of(query.Selected is null ? definition.Type : type).Values)
        {
            if (property.Name != Definition.IdProperty && query.Selected is { } names && !Contains(names, property.Name)) continue;
            writer.WritePropertyName(property.Name);
            WriteValue(writer, definition[property.Name], property.PropertyType);
        }

        foreach (var (name, isCollection, target, inner) in query.Expanded)
        {
            writer.WritePropertyName(name);
            if (isCollection) WriteAll(writer, definition, name, target, inner);
            else if (definition.Links(name) is [var only, ..]) WriteObject(writer, only, target, inner);
            else writer.WriteNullValue();
        }
    }

    /// <summary>Writes a value: a text, number, boolean, identifier, name of an option, list, or an object with the properties of a class of the SDK.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value; null for none.</param>
    /// <param name="declared">The class that the property has. A derived one is named.</param>
    public static void WriteValue(Utf8JsonWriter writer, object? value, Type declared)
    {
        if (value is null && declared.IsArray) value = Array.Empty<object>();
        if (AnswerJson.TryWritePlain(writer, value)) return;
        switch (value)
        {
            case Enum option:
                writer.WriteStringValue(option.ToString());
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items) WriteValue(writer, item, item.GetType() == typeof(StateOptionMetadata) || item.GetType() == typeof(StatusOptionMetadata) ? typeof(OptionMetadata) : item.GetType());
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStartObject();
                var type = value!.GetType();
                if (type != declared && type.IsAssignableTo(typeof(OptionMetadata))) writer.WriteString("@odata.type", $"#{ApiNames.Namespace}.{type.Name}");
                foreach (var property in DefinitionType.Of(type).Values)
                {
                    writer.WritePropertyName(property.Name);
                    WriteValue(writer, property.GetValue(value), property.PropertyType);
                }

                writer.WriteEndObject();
                break;
        }
    }

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (var known in names)
            if (known == name) return true;
        return false;
    }

    private static void WriteAll(Utf8JsonWriter writer, Definition definition, string name, Type target, DefinitionQuery query)
    {
        writer.WriteStartArray();
        foreach (var item in definition.Links(name))
            if (query.Filter is null || query.Filter.Includes(item)) WriteObject(writer, item, target, query);
        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, Definition definition, Type type, DefinitionQuery query)
    {
        writer.WriteStartObject();
        WriteMembers(writer, definition, type, query);
        writer.WriteEndObject();
    }
}
