using System;

namespace PhoneCallCtx.Plugins.Rules.Changes;

/// <summary>The kinds of values that the rules distinguish.</summary>
public enum ColumnValueKind
{
    /// <summary>The column is absent: not supplied, or not known.</summary>
    Absent,

    /// <summary>The column is present and empty.</summary>
    Null,

    /// <summary>Text.</summary>
    Text,

    /// <summary>An option of a choice.</summary>
    Choice,

    /// <summary>A 32-bit whole number.</summary>
    Integer,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A point in time.</summary>
    DateTime,

    /// <summary>A reference to a row.</summary>
    Lookup,

    /// <summary>A value of a type that no column of the table accepts from a caller.</summary>
    Other,
}

/// <summary>The value of one column of one row. It is all that a rule sees of the row, without SDK types. Reading it allocates nothing.</summary>
public readonly struct ColumnValue : IEquatable<ColumnValue>
{
    private readonly ValueForm? _form;
    private readonly object? _content;

    /// <summary>A value from a row.</summary>
    internal ColumnValue(ValueForm form, object? content)
    {
        _form = form;
        _content = content;
    }

    /// <summary>An absent column.</summary>
    public static ColumnValue Absent => default;

    /// <summary>A present and empty column.</summary>
    public static ColumnValue Null => new(ValueForms.Null, content: null);

    /// <summary>The kind of the value.</summary>
    public ColumnValueKind Kind => _form is null ? ColumnValueKind.Absent : _form.Kind;

    /// <summary>
    /// The text. For <see cref="ColumnValueKind.Lookup"/>: the logical name of the referenced table, null when the reference has
    /// none. For <see cref="ColumnValueKind.Other"/>: the name of the type. Otherwise null.
    /// </summary>
    public string? Text => _form?.TextOf(_content);

    /// <summary>The text of a value of the kind <see cref="ColumnValueKind.Text"/>, read directly.</summary>
    internal string PlainText => (string)_content!;

    /// <summary>The number of an option, the whole number, 1 for yes, or the ticks of a point in time; otherwise 0.</summary>
    public long Number => _form is null ? 0 : _form.NumberOf(_content);

    /// <summary>The primary key of the row that a <see cref="ColumnValueKind.Lookup"/> refers to; otherwise empty.</summary>
    public Guid Id => _form is null ? Guid.Empty : _form.IdOf(_content);

    /// <summary>Creates a text value. Dataverse stores no empty text, so the empty string is the empty value.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value.</returns>
    public static ColumnValue OfText(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return text.Length == 0 ? Null : new(ValueForms.Text, text);
    }

    /// <summary>An option of a choice.</summary>
    /// <param name="number">The stored number of the option.</param>
    /// <returns>The value.</returns>
    public static ColumnValue OfChoice(int number) => new(ValueForms.Choice, number);

    /// <summary>A 32-bit whole number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The value.</returns>
    public static ColumnValue OfInteger(int number) => new(ValueForms.Integer, number);

    /// <summary>Yes or no.</summary>
    /// <param name="value">Whether it is yes.</param>
    /// <returns>The value.</returns>
    public static ColumnValue OfBoolean(bool value) => new(ValueForms.Boolean, value);

    /// <summary>A point in time.</summary>
    /// <param name="ticks">Its ticks (<see cref="DateTime.Ticks"/>).</param>
    /// <returns>The value.</returns>
    public static ColumnValue OfDateTime(long ticks) => new(ValueForms.DateTime, new DateTime(ticks));

    /// <summary>A reference to a row.</summary>
    /// <param name="table">The logical name of the table; null when the reference has none.</param>
    /// <param name="id">The primary key.</param>
    /// <returns>The value.</returns>
    public static ColumnValue OfLookup(string? table, Guid id) => new(ValueForms.Lookup, new Reference(table, id));

    /// <summary>A value of some other type.</summary>
    /// <param name="typeName">The name of the type, for the message.</param>
    /// <returns>The value.</returns>
    public static ColumnValue OfOther(string typeName) => new(ValueForms.TypeName, typeName);

    /// <inheritdoc/>
    public bool Equals(ColumnValue other) =>
        Kind == other.Kind && Number == other.Number && Id == other.Id && string.Equals(Text, other.Text, StringComparison.Ordinal)
        && (Kind != ColumnValueKind.Other || object.Equals(_content, other._content));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ColumnValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        ((int)Kind * 397) ^ Number.GetHashCode() ^ Id.GetHashCode() ^ (Text is null ? 0 : StringComparer.Ordinal.GetHashCode(Text));

    /// <summary>Whether both have the same kind and value.</summary>
    public static bool operator ==(ColumnValue left, ColumnValue right) => left.Equals(right);

    /// <summary>Whether they differ in kind or value.</summary>
    public static bool operator !=(ColumnValue left, ColumnValue right) => !left.Equals(right);
}
