using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Plugin;

/// <summary>
/// The shipped dll gives the same verdict if Target has the columns that the platform writes, or only those of the caller: with
/// its own steps, and with its validation registered by hand at the later stages, where Target has more columns.
/// </summary>
[Trait("Category", "OneCulture")]
public class TargetVerdictTests
{
    private const int RandomRows = 300;

    private static readonly PluginAssembly Plugin = PluginAssembly.Load(Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll"));

    private static readonly Guid UserId = new("0f3c7f0e-6f1b-4a53-9d8c-0a2b4c6d8e01");

    /// <summary>The values of each column that a caller may supply; "left out" means none.</summary>
    private static readonly (string Column, object?[] Values)[] Values =
    [
        ("msdyn_callername", [null, "Ana Reis", new string('x', 101), "Ana\u0007"]),
        ("msdyn_callsid", [null, "CA51e58137ca61042562cd4154b68e625c"]),
        ("msdyn_fromphone", [null, "+14255550123", "+1 (425) 555-0123", "112", "anonymous", "CALL ME"]),
        ("msdyn_tophone", ["", "+442079460018", "nobody", 42]),
        ("msdyn_providername", [null, "Azure Communication Services"]),
        ("msdyn_ismicrosoftteamsphonenumber", [null, true, false, "yes"]),
        ("msdyn_liveworkitemid", [null, new EntityReference("contact", UserId)]),
        ("ownerid", [null, new EntityReference("systemuser", UserId), new EntityReference("account", UserId)]),
        ("statecode", [null, new OptionSetValue(0), new OptionSetValue(1), new OptionSetValue(7), 1]),
        ("statuscode", [null, new OptionSetValue(1), new OptionSetValue(2), new OptionSetValue(9)]),
        ("importsequencenumber", [7, -1L]),
        ("overriddencreatedon", [null, new DateTime(2019, 5, 4, 13, 30, 0, DateTimeKind.Utc), new DateTime(1700, 1, 1, 0, 0, 0, DateTimeKind.Utc)]),
        ("createdon", [new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc)]),
        ("modifiedon", [new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc)]),
        ("msdyn_nosuchcolumn", ["x"]),
    ];

    public static TheoryData<string, bool, bool> Settings
    {
        get
        {
            var all = new TheoryData<string, bool, bool>();
            foreach (var settings in new[]
            {
                "{}",
                """{"required":["msdyn_ismicrosoftteamsphonenumber"]}""",
                """{"required":["msdyn_callername","msdyn_fromphone","msdyn_ismicrosoftteamsphonenumber","msdyn_providername"],"lockInactiveRows":true,"fixedOnceSet":["msdyn_callsid","msdyn_fromphone"],"transitions":{"Active":["Inactive"]}}""",
                """{"judgeUnchanged":true,"severity":{"PCC007":"trace","PCC203":"trace"}}""",
                """{"phones":{"msdyn_fromphone":{"level":"e164","normalize":true,"defaultRegion":"GB"},"msdyn_tophone":{"normalize":true}}}""",
                """{"mode":"audit"}""",
            })
            {
                foreach (var isEvaluatedLate in new[] { false, true })
                    foreach (var ignoresState in new[] { false, true }) all.Add(settings, isEvaluatedLate, ignoresState);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_bare_and_a_complete_Target_get_the_same_verdict(string settings, bool isEvaluatedLate, bool ignoresState)
    {
        var behavior = new PlatformBehavior { IgnoresStateOnCreate = ignoresState };
        var (bare, complete) = (With(behavior with { CompletesTarget = false }, settings, isEvaluatedLate), With(behavior, settings, isEvaluatedLate));
        var rejected = 0;
        var count = 0;
        foreach (var columns in Rows())
        {
            foreach (var message in new[] { "Create", "CreateMultiple", "Update", "UpdateMultiple", "Restore" })
            {
                var id = new Guid(++count, 0, 0, new byte[8]);
                var verdict = Send(bare, message, id, columns);
                Send(complete, message, id, columns).Should().Be(verdict, "{0} of {1} is evaluated", message, string.Join(", ", columns.Select(column => FormattableString.Invariant($"{column.Column}={column.Value}"))));
                if (verdict.StartsWith("0x", StringComparison.Ordinal)) rejected++;
            }
        }

        rejected.Should().BeInRange(count / 20, count * 19 / 20, "both verdicts are there");
    }

    private static LocalDataverse With(PlatformBehavior behavior, string settings, bool isEvaluatedLate)
    {
        var dataverse = new LocalDataverse(new LocalDataverseOptions { Clock = new TestClock(), OrganizationId = Guid.NewGuid(), Behavior = behavior });
        dataverse.Seed(new Entity("systemuser", UserId) { ["fullname"] = "Ana Reis" });
        if (!isEvaluatedLate)
        {
            dataverse.Register(Plugin, settings);
            return dataverse;
        }

        foreach (var declared in Plugin.Steps.Where(step => step.Stage == PipelineStage.PreValidation))
        {
            foreach (var stage in new[] { PipelineStage.PreOperation, PipelineStage.PostOperation })
            {
                var step = declared with { Stage = stage, Id = Guid.NewGuid(), Name = $"{declared.Name} at {stage}", UnsecureConfiguration = settings };
                dataverse.Register(step, Plugin.CreatePlugin(step));
            }
        }

        return dataverse;
    }

    /// <summary>The result of a request: the code and message of its fault, or the row.</summary>
    private static string Send(LocalDataverse dataverse, string message, Guid id, (string Column, object? Value)[] columns)
    {
        var isNew = message.StartsWith("Create", StringComparison.Ordinal);
        if (!isNew) dataverse.Seed(TestSteps.Change(id, ("msdyn_callername", "Rui Costa"), ("msdyn_fromphone", "+351211234567"), ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1)), ("ownerid", new EntityReference("systemuser", UserId))));
        if (message == "Restore") dataverse.Delete(PhoneCallTable.LogicalName, id);
        var row = TestSteps.Change(id, columns);
        try
        {
            dataverse.Execute(message.EndsWith("Multiple", StringComparison.Ordinal)
                ? new OrganizationRequest(message) { ["Targets"] = new EntityCollection([row]) { EntityName = PhoneCallTable.LogicalName } }
                : new OrganizationRequest(message) { ["Target"] = row });
            return string.Join("; ", dataverse.Find(PhoneCallTable.LogicalName, id)!.Attributes.Where(column => column.Key != "versionnumber").OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}={Text(column.Value)}"));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return $"{Errors.Faults.Show(fault.Detail.ErrorCode)} {fault.Detail.Message}";
        }
    }

    private static IEnumerable<(string Column, object? Value)[]> Rows()
    {
        yield return [];
        foreach (var (column, values) in Values)
            foreach (var value in values) yield return [(column, value)];
        var random = new Random(20261129);
        for (var i = 0; i < RandomRows; i++)
            yield return [.. Values.Where(_ => random.Next(3) == 0).Select(column => (column.Column, column.Values[random.Next(column.Values.Length)]))];
    }

    private static string? Text(object? value) => value switch
    {
        OptionSetValue option => option.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        EntityReference reference => $"{reference.LogicalName}:{reference.Id}",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };
}
