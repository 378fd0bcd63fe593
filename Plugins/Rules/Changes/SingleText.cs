using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules.Changes;

/// <summary>A row with text in one column, to evaluate a single text.</summary>
internal sealed class SingleText(ColumnDefinition column, string text)
{
    /// <summary>The row as the rules read it.</summary>
    public RowView View => new(Reader.Instance, this);

    private sealed class Reader : IColumnReader
    {
        public static readonly Reader Instance = new();

        public int Count(object row) => 1;

        public ColumnValue Read(object row, ColumnDefinition column) => ((SingleText)row).Read(column);
    }

    private ColumnValue Read(ColumnDefinition asked) => ReferenceEquals(asked, column) ? ColumnValue.OfText(text) : ColumnValue.Absent;
}
