using System;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>What a column holds, as far as the rules tell values apart.</summary>
public enum ColumnValueKind
{
    /// <summary>The column is not there: not supplied, or not known.</summary>
    Absent,

    /// <summary>The column is there and empty.</summary>
    Null,

    /// <summary>Text.</summary>
    Text,

    /// <summary>An option of a choice.</summary>
    Choice,

    /// <summary>A value of a type that no rule reads; <see cref="ColumnValue.Text"/> is the name of the type.</summary>
    Other,
}

/// <summary>The value of one column of one row. A rule sees this and nothing of the SDK.</summary>
public readonly struct ColumnValue : IEquatable<ColumnValue>
{
    private ColumnValue(ColumnValueKind kind, string? text, int number)
    {
        Kind = kind;
        Text = text;
        Number = number;
    }

    /// <summary>A column that is not there.</summary>
    public static ColumnValue Absent => default;

    /// <summary>A column that is there and empty.</summary>
    public static ColumnValue Null => new(ColumnValueKind.Null, null, 0);

    /// <summary>What kind of value this is.</summary>
    public ColumnValueKind Kind { get; }

    /// <summary>The text, or the name of the type of a value of kind <see cref="ColumnValueKind.Other"/>; otherwise null.</summary>
    public string? Text { get; }

    /// <summary>The number of the option, for <see cref="ColumnValueKind.Choice"/>; otherwise 0.</summary>
    public int Number { get; }

    /// <summary>Text. Dataverse keeps no empty text: the empty string is the empty value.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value.</returns>
    public static ColumnValue OfText(string text) => text.Length == 0 ? Null : new(ColumnValueKind.Text, text, 0);

    /// <summary>An option of a choice.</summary>
    /// <param name="number">The stored number of the option.</param>
    /// <returns>The value.</returns>
    public static ColumnValue OfChoice(int number) => new(ColumnValueKind.Choice, null, number);

    /// <summary>A value of some other type.</summary>
    /// <param name="typeName">The name of the type, for the message.</param>
    /// <returns>The value.</returns>
    public static ColumnValue OfOther(string typeName) => new(ColumnValueKind.Other, typeName, 0);

    /// <inheritdoc/>
    public bool Equals(ColumnValue other) =>
        Kind == other.Kind && Number == other.Number && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ColumnValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Kind * 397) ^ Number ^ (Text is null ? 0 : StringComparer.Ordinal.GetHashCode(Text));

    /// <summary>Whether both are of one kind and hold the same.</summary>
    public static bool operator ==(ColumnValue left, ColumnValue right) => left.Equals(right);

    /// <summary>Whether they differ in kind or in what they hold.</summary>
    public static bool operator !=(ColumnValue left, ColumnValue right) => !left.Equals(right);
}
