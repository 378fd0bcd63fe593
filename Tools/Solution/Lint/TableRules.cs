using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Lint;

/// <summary>A step names a table that there is.</summary>
internal sealed class KnownTableRule() : PlatformRule("PCCREG05", "The table is known")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (step.Table != StepRegistration.NoTable && scope.Catalog.ColumnsOf(step.Table) is null) yield return $"there is no table {step.Table}";
    }
}

/// <summary>Columns are those of a table.</summary>
internal sealed class NoTableRule() : PlatformRule("PCCREG06", "A step without a table has neither filtering columns nor images")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (step.Table == StepRegistration.NoTable && (step.FilteringColumns.Count > 0 || step.Images.Count > 0)) yield return "a step without a table has neither filtering columns nor images";
    }
}

/// <summary>Lists are split at commas and nothing else, so a blank is part of a name.</summary>
internal sealed class BlankInListRule() : PlatformRule("PCCREG08", "A list of columns has no blanks")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope) => ColumnList.Of(step)
        .SelectMany(list => list.Columns.Where(column => column.Length == 0 || column.Any(char.IsWhiteSpace)).Select(column => (list, column)))
        .Select(place => place.column.Length == 0
            ? $"{place.list.Name} have an empty entry. Write one comma between two columns"
            : $"the table {step.Table} has no column {place.column}: {place.list.Name} have a blank. Write commas only");
}

/// <summary>A column is one of the table.</summary>
internal sealed class KnownColumnRule() : PlatformRule("PCCREG09", "A column is one of the table")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope) => scope.Catalog.ColumnsOf(step.Table) is not { } known
        ? []
        : ColumnList.Of(step).SelectMany(list => list.Names).Distinct(StringComparer.Ordinal).Where(column => column.Length > 0 && !known.Contains(column)).Select(column => $"the table {step.Table} has no column {column}");
}

/// <summary>A column that a list names twice is superfluous, or was meant to be another one.</summary>
internal sealed class RepeatedColumnRule() : AdviceRule("PCCREG20", "A list names a column once")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope) => ColumnList.Of(step)
        .SelectMany(list => list.Names.GroupBy(column => column, StringComparer.Ordinal).Where(group => group.Key.Length > 0 && group.Count() > 1).Select(group => $"{list.Name} have {group.Key} more than once"));
}

/// <summary>A list of columns in a registration.</summary>
/// <param name="Name">What it is, for messages, in the plural.</param>
/// <param name="Columns">The columns, as the list is split.</param>
internal sealed record ColumnList(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>The columns without the blanks around them.</summary>
    public IEnumerable<string> Names => Columns.Select(column => column.Trim());

    /// <summary>The lists of a step.</summary>
    public static IEnumerable<ColumnList> Of(StepRegistration step) =>
        step.Images.Select(image => new ColumnList($"the columns of the image {image.Name}", image.Columns)).Prepend(new ColumnList("the filtering columns", step.FilteringColumns));
}
