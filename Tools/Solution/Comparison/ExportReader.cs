using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Comparison;

/// <summary>
/// Reads the steps of an environment from the answer of the Web API to <see cref="ExportQuery"/>. The numbers of stage,
/// mode, statecode and imagetype are the choices of the table references.
/// </summary>
public static class ExportReader
{
    private const int Asynchronous = 1;
    private const int Disabled = 1;

    /// <summary>Reads an export.</summary>
    /// <param name="json">The answer, in UTF-8.</param>
    /// <returns>The steps, as the answer lists them.</returns>
    /// <exception cref="ExportException">It is no such answer, or not the whole one.</exception>
    public static IReadOnlyList<EnvironmentStep> Read(Stream json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return ReadAnswer(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new ExportException("this is not JSON. Save the answer of the Web API as it is.", (exception.LineNumber ?? -1) + 1);
        }
        catch (InvalidOperationException)
        {
            // What JsonElement throws for bytes that are not UTF-8, and for half a surrogate pair.
            throw new ExportException("some text in it is broken. Save the answer of the Web API as UTF-8.");
        }
    }

    private static EnvironmentStep[] ReadAnswer(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object) throw new ExportException("this is not the answer of the Web API, which is an object with the list \"value\". Save the whole answer.");
        if (answer.TryGetProperty("error", out _) && !answer.TryGetProperty("value", out _)) throw new ExportException("the Web API answered with an error. Repeat the query when its cause is removed.");
        if (!answer.TryGetProperty("value", out var list) || list.ValueKind != JsonValueKind.Array)
            throw new ExportException("there is no list \"value\". Save the whole answer of the Web API to the query that steps --query prints.");
        if (answer.TryGetProperty(ExportNames.NextLink, out var link) && link.ValueKind != JsonValueKind.Null)
            throw new ExportException($"this is one page of several: \"{ExportNames.NextLink}\" leads to the next one. Repeat the query without the header Prefer: odata.maxpagesize, or put the steps of all pages into one list \"value\" without the link.");

        var steps = list.EnumerateArray().Select((step, index) => ReadStep(new ExportRow(step, string.Create(CultureInfo.InvariantCulture, $"value[{index}]")))).ToArray();
        var indices = new Dictionary<Guid, int>();
        for (var index = 0; index < steps.Length; index++)
        {
            if (!indices.TryAdd(steps[index].Registration.Id, index))
                throw new ExportException(string.Create(CultureInfo.InvariantCulture, $"value[{indices[steps[index].Registration.Id]}] and value[{index}] are the same step, {steps[index].Registration.Id}. Leave one of them out."));
        }

        return steps;
    }

    private static EnvironmentStep ReadStep(ExportRow row)
    {
        row.CheckIsObject();
        var table = row.Related(ExportNames.Filter)?.Text(ExportNames.Table);
        var type = row.Has(ExportNames.PluginTypeAsHandler) && !row.Has(ExportNames.PluginType) ? row.Related(ExportNames.PluginTypeAsHandler) : row.Related(ExportNames.PluginType);
        var images = row.List(ExportNames.Images).Select(ReadImage).ToArray();
        return new EnvironmentStep
        {
            Registration = new StepRegistration
            {
                Id = row.Identifier(ExportNames.Id),
                Name = row.Text(ExportNames.Name),
                Description = row.Text(ExportNames.Description),
                PluginTypeName = type?.Text(ExportNames.TypeName) ?? "",
                Message = row.Related(ExportNames.Message)?.Text(ExportNames.Name) ?? throw row.Fault(ExportNames.Message, "is null"),
                Table = string.IsNullOrEmpty(table) ? StepRegistration.NoTable : table,
                Stage = (PipelineStage)row.Number(ExportNames.Stage),
                IsAsynchronous = row.Number(ExportNames.Mode) == Asynchronous,
                Rank = row.Number(ExportNames.Rank),
                FilteringColumns = row.Columns(ExportNames.FilteringColumns),
                UnsecureConfiguration = row.Text(ExportNames.Configuration),
            },
            AssemblyName = type?.Text(ExportNames.AssemblyName) ?? "",
            Images = images,
            HasImagesElsewhere = images.Length == 0 && row.Has(ExportNames.Images + ExportNames.NextLink),
            IsEnabled = row.Number(ExportNames.State) != Disabled,
            DeletesSystemJobs = row.Flag(ExportNames.DeletesSystemJobs),
        };
    }

    private static EnvironmentImage ReadImage(ExportRow row)
    {
        row.CheckIsObject();
        return new EnvironmentImage(
            new ImageRegistration(row.Text(ExportNames.ImageAlias), (ImageType)row.Number(ExportNames.ImageType), row.Columns(ExportNames.ImageColumns)), row.Text(ExportNames.Name), row.Text(ExportNames.ImageProperty));
    }
}
