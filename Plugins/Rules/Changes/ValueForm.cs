using System;

namespace PhoneCallCtx.Plugins.Rules.Changes;

/// <summary>
/// Reads the value of a column in one form. The value stays the original object, and a rule reads only the part that it needs,
/// so a row is evaluated without a copy of its values.
/// </summary>
internal abstract class ValueForm(ColumnValueKind kind)
{
    public ColumnValueKind Kind { get; } = kind;

    /// <summary>Reads <see cref="ColumnValue.Text"/>.</summary>
    public virtual string? TextOf(object? content) => null;

    /// <summary>Reads <see cref="ColumnValue.Number"/>.</summary>
    public virtual long NumberOf(object? content) => 0;

    /// <summary>Reads <see cref="ColumnValue.Id"/>.</summary>
    public virtual Guid IdOf(object? content) => Guid.Empty;
}

/// <summary>The forms of values that .NET has types for.</summary>
internal static class ValueForms
{
    public static readonly ValueForm Null = new TextForm(ColumnValueKind.Null);

    public static readonly ValueForm Text = new TextForm(ColumnValueKind.Text);

    /// <summary>The form of a value of another type, with the name of the type.</summary>
    public static readonly ValueForm TypeName = new TextForm(ColumnValueKind.Other);

    public static readonly ValueForm Choice = new IntegerForm(ColumnValueKind.Choice);

    public static readonly ValueForm Integer = new IntegerForm(ColumnValueKind.Integer);

    public static readonly ValueForm Boolean = new BooleanForm();

    public static readonly ValueForm DateTime = new DateTimeForm();

    public static readonly ValueForm Lookup = new LookupForm();

    private sealed class TextForm(ColumnValueKind kind) : ValueForm(kind)
    {
        public override string? TextOf(object? content) => content as string;
    }

    private sealed class IntegerForm(ColumnValueKind kind) : ValueForm(kind)
    {
        public override long NumberOf(object? content) => (int)content!;
    }

    private sealed class BooleanForm() : ValueForm(ColumnValueKind.Boolean)
    {
        public override long NumberOf(object? content) => (bool)content! ? 1 : 0;
    }

    private sealed class DateTimeForm() : ValueForm(ColumnValueKind.DateTime)
    {
        public override long NumberOf(object? content) => ((DateTime)content!).Ticks;
    }

    private sealed class LookupForm() : ValueForm(ColumnValueKind.Lookup)
    {
        public override string? TextOf(object? content) => ((Reference)content!).Table;

        public override Guid IdOf(object? content) => ((Reference)content!).Id;
    }
}

/// <summary>The row that a lookup refers to.</summary>
internal sealed class Reference(string? table, Guid id)
{
    public string? Table { get; } = table;

    public Guid Id { get; } = id;
}
