using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>Finds the numbers of a row that the normalization step rewrites.</summary>
/// <param name="settings">The settings of the step.</param>
internal sealed class NumberRewriter(RuleSettings settings)
{
    /// <summary>The columns in which numbers are rewritten: by default none.</summary>
    private readonly ColumnDefinition[] _columns = [.. ColumnGroups.Phones.Where(column => settings.PolicyOf(column).Normalize)];

    /// <summary>The numbers that the step rewrites, with their new text, by the logical names of the columns.</summary>
    public IReadOnlyDictionary<string, object?> Rewrite(RecordRow row)
    {
        if (_columns.Length == 0) return RecordVerdict.NoChanges;
        Dictionary<string, object?>? changes = null;
        foreach (var column in row.Given)
        {
            if (!_columns.Contains(column) || row[column] is not string { Length: > 0 } text || PhoneNormalizer.Normalize(text, settings.PolicyOf(column), column.MaxLength) is not { } normal) continue;
            (changes ??= new Dictionary<string, object?>(StringComparer.Ordinal)).Add(column.LogicalName, normal);
        }

        return changes ?? RecordVerdict.NoChanges;
    }
}
