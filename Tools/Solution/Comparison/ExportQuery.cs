using System;

namespace PhoneCallCtx.Solution.Comparison;

/// <summary>The Web API query that exports steps. <see cref="ExportReader"/> reads the answer.</summary>
public static class ExportQuery
{
    /// <summary>The query for the steps of an assembly, relative to <c>[organization URI]/api/data/v9.2/</c>.</summary>
    /// <param name="assemblyName">The simple name of the assembly.</param>
    /// <returns>The query, with quotes and blanks escaped.</returns>
    public static string Of(string assemblyName)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        string[] columns =
        [
            ExportNames.Id, ExportNames.Name, ExportNames.Stage, ExportNames.Mode, ExportNames.Rank, ExportNames.FilteringColumns, ExportNames.Configuration,
            ExportNames.Description, ExportNames.State, ExportNames.DeletesSystemJobs,
        ];
        string[] related =
        [
            Related(ExportNames.Message, ExportNames.Name),
            Related(ExportNames.Filter, ExportNames.Table),
            Related(ExportNames.PluginType, ExportNames.TypeName, ExportNames.AssemblyName),
            Related(ExportNames.Images, ExportNames.Name, ExportNames.ImageAlias, ExportNames.ImageType, ExportNames.ImageColumns, ExportNames.ImageProperty),
        ];
        var filter = Uri.EscapeDataString($" eq '{assemblyName.Replace("'", "''", StringComparison.Ordinal)}'");
        return $"{ExportNames.Steps}?$select={string.Join(',', columns)}&$expand={string.Join(',', related)}&$filter={ExportNames.PluginType}/{ExportNames.AssemblyName}{filter}";
    }

    private static string Related(string property, params string[] columns) => $"{property}($select={string.Join(',', columns)})";
}
