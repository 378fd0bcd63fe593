using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>Replays records as Creates on a local Dataverse that runs the steps of the shipped plug-in dll, as the dll registers them.</summary>
internal sealed class PipelineEvaluator : IRecordEvaluator
{
    // The rows that the records refer to are elsewhere, evaluated records are not kept, and nobody reads the logs of the steps. The
    // columns that the platform adds to Target change no verdict, as a test verifies, and would add two thirds to the time of a rehearsal.
    private readonly LocalDataverse _dataverse = new(new LocalDataverseOptions { ChecksReferences = false, HasLogs = false, Behavior = PlatformBehavior.Likely with { CompletesTarget = false } });

    /// <summary>The record as the local Dataverse gets it. Its columns are a quarter of what a record allocates, so all records use it.</summary>
    private readonly Entity _entity = new(PhoneCallTable.LogicalName);

    private readonly OutcomeEvaluator _outcomes;
    private readonly bool _traces;
    private readonly Guid? _user;

    /// <summary>An evaluator with one configuration of the steps.</summary>
    /// <param name="configuration">The valid unsecure configuration of every step; null for the defaults.</param>
    /// <param name="isApplicationUser">Whether an application user writes the records.</param>
    public PipelineEvaluator(string? configuration, bool isApplicationUser = false)
    {
        var settings = SettingsReader.Read(configuration);
        _outcomes = new OutcomeEvaluator(settings, isApplicationUser);
        _traces = settings.Mode == RuleMode.Audit || (isApplicationUser && settings.ApplicationUsers == RuleMode.Audit)
            || new RuleBook(settings).Rules.Any(rule => rule is { MayReject: true, Severity: Severity.Trace });
        Register(configuration, settings);
        if (isApplicationUser) _user = SeedApplicationUser();
    }

    /// <summary>Evaluates one record, and keeps no row.</summary>
    public RecordVerdict Evaluate(RecordRow row)
    {
        // A caller of the platform does not see what is only traced.
        var traced = _traces ? RecordViolations.Describe(_outcomes.Evaluate(row).Traced) : [];
        row.WriteTo(_entity);
        return _dataverse.RehearseCreate(_entity, out var created, _user) is { } fault
            ? new RecordVerdict(row.Id, ViolationsOf(fault), traced, RecordVerdict.NoChanges)
            : new RecordVerdict(row.Id, [], traced, Changes(row, created!));
    }

    public void Dispose() => _dataverse.Dispose();

    /// <summary>
    /// Registers the steps that a Create of a record runs. The one that rewrites numbers is left out where the settings name no column
    /// for it: it would only find that out again for each record, which takes a tenth of the time.
    /// </summary>
    private void Register(string? configuration, RuleSettings settings)
    {
        var rewrites = ColumnGroups.Phones.Any(column => settings.PolicyOf(column).Normalize);
        foreach (var declared in ShippedPlugin.Assembly.Steps)
        {
            if (declared is not { Message: "Create", Table: PhoneCallTable.LogicalName } || (!rewrites && declared.PluginTypeName == typeof(NormalizePhonesOnCreate).FullName)) continue;
            _dataverse.Register(ShippedPlugin.Assembly, declared, configuration);
        }
    }

    /// <summary>Adds an application user who may do everything, as the user of the other records may.</summary>
    private Guid SeedApplicationUser()
    {
        var id = Guid.NewGuid();
        _dataverse.Seed(new Entity("systemuser", id) { ["applicationid"] = Guid.NewGuid() });
        _dataverse.Seed(new Entity("systemuserroles", Guid.NewGuid()) { ["systemuserid"] = id, ["roleid"] = WellKnown.AdministratorRoleId });
        return id;
    }

    /// <summary>The columns that the steps wrote. Most rows have none, so nothing is allocated for them.</summary>
    private static IReadOnlyDictionary<string, object?> Changes(RecordRow given, Entity created)
    {
        Dictionary<string, object?>? changes = null;
        foreach (var column in given.Given)
        {
            var isThere = created.Attributes.TryGetValue(column.LogicalName, out var now);
            if (!isThere || (!Equals(given[column], now) && column != PhoneCallTable.Id)) (changes ??= new(StringComparer.Ordinal)).Add(column.LogicalName, now);
        }

        // Expected are the columns of the record, and the primary key, which the platform adds.
        var expected = given.Given.Contains(PhoneCallTable.Id) ? given.Given.Length : given.Given.Length + 1;
        if (created.Attributes.Count <= expected) return changes ?? RecordVerdict.NoChanges;
        foreach (var (name, value) in created.Attributes)
            if (name != PhoneCallTable.Id.LogicalName && !IsGiven(given, name)) (changes ??= new(StringComparer.Ordinal))[name] = value;
        return changes ?? RecordVerdict.NoChanges;
    }

    private static bool IsGiven(RecordRow row, string name)
    {
        foreach (var column in row.Given)
            if (column.LogicalName == name) return true;
        return false;
    }

    /// <summary>The plug-in's violations; for a fault of the platform, the fault itself.</summary>
    private static IReadOnlyList<RecordViolation> ViolationsOf(OrganizationServiceFault fault)
    {
        if (fault.ErrorDetails.TryGetValue(Rejection.DetailsKey, out var violations) && violations is string json) return RecordViolations.Read(json);

        var column = fault.ErrorDetails.TryGetValue(Faults.ColumnDetail, out var name) ? name as string : null;
        return [new RecordViolation(Faults.Show(fault.ErrorCode), column, fault.Message ?? "")];
    }
}
