using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Plugins.Settings;

/// <summary>The types of JSON values (RFC 8259, 3).</summary>
internal enum JsonType
{
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}

/// <summary>One value of a JSON text, and its position in the text.</summary>
internal sealed class JsonValue(JsonType type, string place, int offset, string text, IReadOnlyList<JsonMember> members, IReadOnlyList<JsonValue> items)
{
    public JsonType Type { get; } = type;

    /// <summary>The position, as a JSON path such as <c>$.severity.PCC101</c>.</summary>
    public string Place { get; } = place;

    /// <summary>Where the value begins in the text, from 0.</summary>
    public int Offset { get; } = offset;

    /// <summary>The content of a string; a number, true, false or null as the text has it.</summary>
    public string Text { get; } = text;

    /// <summary>The members of an object, in the order of the text; a name can occur more than once.</summary>
    public IReadOnlyList<JsonMember> Members { get; } = members;

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<JsonValue> Items { get; } = items;

    /// <summary>Whether the value sets something: it is not an object, or an object that contains such a value.</summary>
    public bool HasContent => Type != JsonType.Object || Members.Any(member => member.Value.HasContent);
}

/// <summary>A member of a JSON object.</summary>
internal sealed class JsonMember(string name, int offset, JsonValue value)
{
    public string Name { get; } = name;

    /// <summary>Where the name begins in the text, from 0.</summary>
    public int Offset { get; } = offset;

    public JsonValue Value { get; } = value;
}
