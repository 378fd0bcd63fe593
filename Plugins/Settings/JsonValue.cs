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

/// <summary>One value of a JSON text, and its place there.</summary>
internal sealed class JsonValue(JsonType type, string place, string text, IReadOnlyList<JsonMember> members, IReadOnlyList<JsonValue> items)
{
    public JsonType Type { get; } = type;

    /// <summary>The place, as a JSON path such as <c>$.severity.PCC101</c>.</summary>
    public string Place { get; } = place;

    /// <summary>What a string says; a number, true, false or null as it stands in the text.</summary>
    public string Text { get; } = text;

    /// <summary>The members of an object, in the order of the text; names may repeat.</summary>
    public IReadOnlyList<JsonMember> Members { get; } = members;

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<JsonValue> Items { get; } = items;

    /// <summary>Whether it is anything but an object of nothing but such objects.</summary>
    public bool HasContent => Type != JsonType.Object || Members.Any(member => member.Value.HasContent);
}

/// <summary>A member of a JSON object.</summary>
internal sealed class JsonMember(string name, JsonValue value)
{
    public string Name { get; } = name;

    public JsonValue Value { get; } = value;
}
