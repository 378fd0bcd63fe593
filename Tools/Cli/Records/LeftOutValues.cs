using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>Counts the values of an input, or of a part of it, that cannot be read and that nothing evaluates.</summary>
internal sealed class LeftOutValues
{
    private readonly int[] _counts = new int[PhoneCallTable.Columns.Count];

    /// <summary>Adds the columns that one record has such values in.</summary>
    public void Add(IReadOnlyList<ColumnDefinition> columns)
    {
        for (var i = 0; i < columns.Count; i++) _counts[columns[i].Ordinal]++;
    }

    /// <summary>Adds the counts of a part.</summary>
    public void Add(LeftOutValues part)
    {
        for (var i = 0; i < _counts.Length; i++) _counts[i] += part._counts[i];
    }

    /// <summary>Sets all counts to zero.</summary>
    public void Clear() => Array.Clear(_counts);

    /// <summary>A sentence for each column, without a value of it.</summary>
    public IEnumerable<string> Describe()
    {
        foreach (var column in PhoneCallTable.Columns)
        {
            if (_counts[column.Ordinal] is not (var count and > 0)) continue;
            var values = count == 1 ? "1 value" : FormattableString.Invariant($"{count} values");
            var remedy = column.Type == ColumnType.DateTime ? " For another order of day and month, give --dates." : "";
            yield return $"column {column}: {values} cannot be read as {ColumnText.Expected(column)}. Nothing evaluates this column, so the records are evaluated without it.{remedy}";
        }
    }
}
