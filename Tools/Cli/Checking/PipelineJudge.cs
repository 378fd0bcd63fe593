using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>Replays records as Creates on a local Dataverse that runs the shipped plug-in dll with its own registered steps.</summary>
internal sealed class PipelineJudge : IRecordJudge
{
    /// <summary>The file name of the plug-in assembly beside this program.</summary>
    public const string PluginFile = "PhoneCallCtx.Plugins.dll";

    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    /// <summary>Read once for all threads.</summary>
    private static readonly Lazy<PluginAssembly> Plugin = new(() => PluginAssembly.Load(Path.Combine(AppContext.BaseDirectory, PluginFile)));

    // The rows that the records refer to are elsewhere, and what was judged is not kept.
    private readonly LocalDataverse _dataverse = new(new LocalDataverseOptions { ChecksReferences = false });
    private Dictionary<string, object?> _changes = new(StringComparer.Ordinal);

    /// <summary>A judge with the steps in one configuration.</summary>
    /// <param name="configuration">The unsecure configuration of every step; null for the defaults.</param>
    public PipelineJudge(string? configuration)
    {
        _dataverse.Register(Plugin.Value, configuration);
        _dataverse.StepExecuted = Collect;
    }

    /// <summary>Judges one record: no row stays behind.</summary>
    public RecordVerdict Judge(RecordRow row)
    {
        // A verdict keeps its changes; the next ones are collected elsewhere.
        if (_changes.Count > 0) _changes = new Dictionary<string, object?>(StringComparer.Ordinal);
        var target = row.ToEntity();
        if (_dataverse.TryCreate(target, out var id) is { } fault) return new RecordVerdict(row.Id, ViolationsOf(fault), RecordVerdict.NoChanges);
        _dataverse.Discard(target.LogicalName!, id);
        return new RecordVerdict(row.Id, [], _changes.Count > 0 ? _changes : RecordVerdict.NoChanges);
    }

    public void Dispose() => _dataverse.Dispose();

    private void Collect(StepExecution execution)
    {
        foreach (var (column, value) in execution.Changes) _changes[column] = value;
    }

    /// <summary>The plug-in's violations; for a fault of the platform, the fault itself.</summary>
    private static RecordViolation[] ViolationsOf(OrganizationServiceFault fault)
    {
        if (fault.ErrorDetails.TryGetValue(Rejection.DetailsKey, out var violations) && violations is string json)
            return JsonSerializer.Deserialize<RecordViolation[]>(json, CamelCase)!;

        var column = fault.ErrorDetails.TryGetValue(Faults.ColumnDetail, out var name) ? name as string : null;
        return [new RecordViolation(Faults.Show(fault.ErrorCode), column, fault.Message ?? "")];
    }
}
