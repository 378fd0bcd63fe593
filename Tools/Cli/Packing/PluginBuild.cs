using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using PhoneCallCtx.Solution;

namespace PhoneCallCtx.Cli.Packing;

/// <summary>Builds the plug-in assembly as it ships, with the .NET SDK.</summary>
internal static class PluginBuild
{
    /// <summary>Builds the project.</summary>
    /// <param name="project">The path of the project file.</param>
    /// <returns>The path of the dll.</returns>
    /// <exception cref="BuildException">The build failed.</exception>
    /// <exception cref="SolutionException">The .NET SDK cannot be run.</exception>
    public static string Run(string project)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "build", project, "--configuration", "Release", "--nologo", "--verbosity", "quiet", "-property:DebugBuild=false", "-property:MeasuredBuild=false", "-target:Build", "-getProperty:TargetPath" }) start.ArgumentList.Add(argument);

        // The settings of the build that runs this program do not apply to another build.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name);
        try
        {
            using var build = Process.Start(start)!;
            var errors = build.StandardError.ReadToEndAsync();
            var output = build.StandardOutput.ReadToEnd();
            build.WaitForExit();
            var path = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
            return build.ExitCode == 0 && File.Exists(path) ? path : throw new BuildException($"{project}: the build failed.", (errors.Result + output).Trim());
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new SolutionException($"{start.FileName} cannot be run: {exception.Message}. Install the .NET SDK, or name a built assembly with --assembly.", exception);
        }
    }
}
