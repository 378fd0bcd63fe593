using System;
using System.Collections.Generic;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Writes values of columns and parameters that are one JSON value, and lists of objects.</summary>
internal static class JsonValues
{
    /// <summary>Writes a value.</summary>
    /// <exception cref="InvalidOperationException">The value is not of a type that has such a form.</exception>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case DateTime time: json.WriteStringValue(time); break;
            case Guid id: json.WriteStringValue(id); break;
            case Enum choice: json.WriteStringValue(choice.ToString()); break;
            case OptionSetValue option: json.WriteNumberValue(option.Value); break;
            default: throw new InvalidOperationException($"A value of type {value.GetType()} has no JSON form here.");
        }
    }

    /// <summary>Writes a list of objects.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="name">The name of the list.</param>
    /// <param name="items">What the objects are.</param>
    /// <param name="write">Writes the members of one.</param>
    public static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
