using System.CommandLine;
using System.CommandLine.Invocation;
using System.Linq;
using System.Reflection;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>--version</c>: what a report of a defect needs.</summary>
/// <param name="consoles">Where it writes.</param>
internal sealed class VersionAction(Consoles consoles) : SynchronousCommandLineAction
{
    private static readonly Assembly Program = typeof(VersionAction).Assembly;

    public override bool Terminating => true;

    public override int Invoke(ParseResult parseResult)
    {
        // Only a build in a git checkout knows the commit.
        var commit = Program.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == "Commit")?.Value ?? "unknown";
        consoles.WriteLine($"phonecallctx {Program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion}");
        consoles.WriteLine($"commit: {commit}");
        consoles.WriteLine($"numbering plan: libphonenumber {NumberingPlan.Current.MetadataVersion}");
        consoles.WriteLine($"plug-in: {ShippedPlugin.Identity}");
        return ExitCode.Done;
    }
}
