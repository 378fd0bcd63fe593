using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Tests.Pipeline;

namespace PhoneCallCtx.Plugins.Tests.Steps;

/// <summary>The two configurations of a step: Dataverse and test frameworks supply both if a class has a constructor for both.</summary>
public class ConfigurationTests
{
    private const string Audit = """{"mode":"audit"}""";

    private const string Note = "the secure configuration of the step is not used: rules belong in the unsecure configuration";

    public static TheoryData<Type> Steps => [.. typeof(ValidateOnCreate).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(PhoneCallStep)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Every_constructor_reads_the_rules_from_the_unsecure_configuration(Type step)
    {
        Rejects(Activator.CreateInstance(step, "{")).Should().EndWith("[PCC902]");
        Rejects(Activator.CreateInstance(step, "{", null)).Should().EndWith("[PCC902]");
        Rejects(Activator.CreateInstance(step, "{", Audit)).Should().EndWith("[PCC902]");
        foreach (var given in new object?[] { Activator.CreateInstance(step), Activator.CreateInstance(step, [null]), Activator.CreateInstance(step, null, null), Activator.CreateInstance(step, "", "") })
            Rejects(given).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void The_secure_configuration_is_not_used(Type step)
    {
        Rejects(Activator.CreateInstance(step, null, "{")).Should().BeNull();
        var rejected = step.Name.StartsWith("Validate", StringComparison.Ordinal);
        (Rejects(Activator.CreateInstance(step, null, Audit), "CALL ME") is not null).Should().Be(rejected);
        Rejects(Activator.CreateInstance(step, Audit, """{"mode":"enforce"}"""), "CALL ME").Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void The_trace_reports_a_secure_configuration_without_its_text(Type step)
    {
        Trace(Activator.CreateInstance(step, null, "secret")).Should().ContainSingle(line => line == Note);
        Trace(Activator.CreateInstance(step, Audit, "{}")).Should().ContainSingle(line => line == Note);
        Trace(Activator.CreateInstance(step, null, "secret")).Should().NotContainMatch("*secret*\"*").And.NotContain("secret");
        foreach (var blank in new[] { null, "", " \n" }) Trace(Activator.CreateInstance(step, null, blank)).Should().NotContain(Note);
    }

    private static string? Rejects(object? step, string phone = "112")
    {
        try
        {
            ((IPlugin)step!).Execute(new OnlyContext(Requests.Create(PhoneCall.Row(("msdyn_fromphone", phone)))));
            return null;
        }
        catch (InvalidPluginExecutionException exception)
        {
            return exception.Message;
        }
    }

    private static string[] Trace(object? step)
    {
        var trace = new TraceLines();
        ((IPlugin)step!).Execute(new Services(Requests.Create(PhoneCall.Row())).With<ITracingService>(() => trace));
        return [.. trace.Lines];
    }
}
