using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A rule that judges each of its columns alone.</summary>
internal abstract class ColumnRule : Rule
{
    private readonly ColumnDefinition[] _columns;

    private protected ColumnRule(string code, string title, params ColumnDefinition[] columns)
        : base(code, title, columns) => _columns = columns;

    public sealed override void Judge(RowChange change, ViolationReport report)
    {
        foreach (var column in _columns) Judge(change, column, change.Supplied(column), report);
    }

    /// <summary>Judges what the caller supplies for one column, absent included.</summary>
    protected abstract void Judge(RowChange change, ColumnDefinition column, ColumnValue value, ViolationReport report);
}
