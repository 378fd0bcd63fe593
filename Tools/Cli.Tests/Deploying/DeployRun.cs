using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace PhoneCallCtx.Cli.Tests.Deploying;

/// <summary>
/// Runs the jobs of a sample pipeline as the service does, with stand-ins of <c>pac</c>, <c>az</c>, <c>curl</c> and <c>dotnet</c> that
/// record their arguments. <c>phonecallctx</c> is the real one; what it prints without reading a file is taken from this process.
/// Actions and tasks without a script are recorded only.
/// </summary>
internal sealed class DeployRun : IDisposable
{
    public const string Token = "eyJ0-not-a-real-token";

    private const string Failed = "failure";
    private const string Succeeded = "success";
    private const string Skipped = "skipped";

    /// <summary>The names of steps that are recorded; the others only prepare the machine.</summary>
    private static readonly Dictionary<string, string> Recorded = new(StringComparer.Ordinal)
    {
        ["microsoft/powerplatform-actions/actions-install@v1"] = "install pac",
        ["PowerPlatformToolInstaller@2"] = "install pac",
        ["microsoft/powerplatform-actions/check-solution@v1"] = "solution checker",
        ["PowerPlatformChecker@2"] = "solution checker",
    };

    private static readonly Dictionary<string, string> Programs = new(StringComparer.Ordinal)
    {
        ["az"] = """
            echo "az $*" >> "$RECORD"
            echo "$STUB_TOKEN"
            """,
        ["dotnet"] = """
            echo "dotnet $*" >> "$RECORD"
            """,
        ["pac"] = """
            echo "pac $*" >> "$RECORD"
            if [ "$1" = solution ] && [ -e "$ANSWERS/import-fails" ]; then exit 1; fi
            """,
        ["phonecallctx"] = """
            echo "phonecallctx $*" >> "$RECORD"
            if [ -e "$ANSWERS/phonecallctx $*" ]; then exec cat "$ANSWERS/phonecallctx $*"; fi
            PATH=$REAL_PATH exec dotnet "$CLI" "$@"
            """,
        ["curl"] = """
            echo "$*" >> "$ANSWERS/arguments"
            allowed=unauthorized data=
            while [ $# -gt 0 ]; do
              case "$1" in
                --request) method=$2 && shift ;;
                --output) output=$2 && shift ;;
                --data) data=" $2" && shift ;;
                --header) if [ "${2:0:1}" = @ ] && [ "$(cat "${2:1}")" = "Authorization: Bearer $STUB_TOKEN" ]; then allowed=; fi; shift ;;
                --write-out) shift ;;
                http*) address=${1#https://contoso.crm.dynamics.com/api/data/v9.2/} ;;
              esac
              shift
            done
            resource=${address%%\?*}
            echo "curl $allowed$method $resource$data" >> "$RECORD"
            answer="$ANSWERS/$method ${resource%%(*}"
            cat "$answer" > "$output" 2> /dev/null || true
            if [ -e "$answer.status" ]; then cat "$answer.status"; elif [ -e "$answer" ]; then printf 200; else printf 204; fi
            """,
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phonecallctx-");
    private readonly Dictionary<string, string> _results = new(StringComparer.Ordinal);

    public DeployRun()
    {
        foreach (var (name, script) in Programs)
        {
            var file = PathOf("bin", name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "#!/usr/bin/env bash\n" + script.ReplaceLineEndings("\n") + "\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Answer("GET solutions", """{"value":[{"version":"0.0.9"}]}""");
        Answer("GET sdkmessageprocessingsteps", File.ReadAllText(SourceTree.PathOf("samples", "environment-steps.json")));
        Answer("GET msdyn_ocphonecallengagementctxes", """{"value":[{"msdyn_ocphonecallengagementctxid":"424afb42-d04c-42af-b98b-6f0eeaba69aa","msdyn_fromphone":"+442079460018"}]}""");
        Answer("POST pcc_ParsePhoneNumber", """{"@odata.context":"...","Kind":"number","E164":"+14255550123"}""");
        using var cli = new CommandLine();
        foreach (var command in new[] { "check --query", "steps --query", "steps --disable --format json" })
        {
            cli.Run(command.Split(' ')).Should().Be(0);
            Answer("phonecallctx " + command, cli.Output);
        }
    }

    /// <summary>The environment variables of the pipeline; a test may change them.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal)
    {
        ["ENVIRONMENT_URL"] = "https://contoso.crm.dynamics.com",
        ["TENANT_ID"] = "11111111-1111-1111-1111-111111111111",
        ["CLIENT_ID"] = "22222222-2222-2222-2222-222222222222",
    };

    /// <summary>What ran, in its order: calls with their arguments, files of the temporary folder by their names.</summary>
    public IReadOnlyList<string> Calls => File.Exists(PathOf("record"))
        ? File.ReadLines(PathOf("record")).Select(line => Regex.Replace(line, @"\S*/(?<file>rows\.json|verdicts|steps\.json|settings\.json)", "${file}", RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1))).ToArray()
        : [];

    /// <summary>What the scripts printed.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The exit code of the last script.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Result of each job, as "verify success".</summary>
    public IEnumerable<string> Results => _results.Select(result => $"{result.Key} {result.Value}");

    /// <summary>Every argument of every program.</summary>
    public string Arguments => string.Join('\n', Calls) + (File.Exists(PathOf("answers", "arguments")) ? File.ReadAllText(PathOf("answers", "arguments")) : "");

    /// <summary>The answer of the Web API to a method and a resource, or of a program to its arguments.</summary>
    public void Answer(string request, string body)
    {
        Directory.CreateDirectory(PathOf("answers"));
        File.WriteAllText(PathOf("answers", request), body);
    }

    public string PathOf(params string[] names) => Path.Combine([_folder.FullName, .. names]);

    public void Run(string file)
    {
        var pipeline = DeployPipeline.Read(file);
        foreach (var (name, value) in pipeline.Variables.Where(variable => !variable.Value.Contains("${{", StringComparison.Ordinal))) Variables.TryAdd(name, value);
        foreach (var job in pipeline.Jobs) _results[job.Name] = Runs(job) ? Run(job) : Skipped;
    }

    /// <summary>Runs one script. Returns its exit code.</summary>
    public int RunScript(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = SourceTree.Root };
        foreach (var (name, value) in Variables) start.Environment[name] = value;
        start.Environment["RECORD"] = PathOf("record");
        start.Environment["ANSWERS"] = PathOf("answers");
        start.Environment["STUB_TOKEN"] = Token;
        start.Environment["CLI"] = typeof(Program).Assembly.Location;
        start.Environment["HOME"] = _folder.FullName;
        start.Environment["TMPDIR"] = Directory.CreateDirectory(PathOf("temporary")).FullName;
        start.Environment["REAL_PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["PATH"] = PathOf("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        Output += process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return ExitCode = process.ExitCode;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private bool Runs(DeployJob job) => job.Needs.Length == 0 || _results[job.Needs] == (job.Condition.Length == 0 ? Succeeded : Failed);

    private string Run(DeployJob job)
    {
        foreach (var step in job.Steps)
        {
            if (Recorded.TryGetValue(step.Uses, out var name)) File.AppendAllText(PathOf("record"), name + "\n");
            if (step.Script.Length > 0 && RunScript(step.Script) != 0) return Failed;
        }

        return Succeeded;
    }
}
