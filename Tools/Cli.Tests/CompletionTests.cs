using System;
using System.Globalization;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>What a shell offers for a line, through the directive of System.CommandLine that dotnet-suggest uses.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData("check --format ", "json,table")]
    [InlineData("check --dates ", "dmy,mdy,ymd")]
    [InlineData("phone --column ", "msdyn_fromphone,msdyn_tophone")]
    [InlineData("phone --column msdyn_t", "msdyn_tophone")]
    [InlineData("steps --format ", "json,markdown,table")]
    [InlineData("unp", "unpack")]
    [InlineData("settings explain --language d", "da,de")]
    [InlineData("settings dif", "diff")]
    [InlineData("check --rul", "--rules-only")]
    [InlineData("settings min", "minify")]
    [InlineData("settings check --format ", "json,table")]
    public void Commands_options_and_choices_are_completed(string line, string completions) => Complete(line).Should().Equal(completions.Split(','));

    [Theory]
    [InlineData("check ")]
    [InlineData("check --settings ")]
    [InlineData("check --format json --output ")]
    [InlineData("replay --database ")]
    [InlineData("serve --seed ")]
    [InlineData("steps --compare ")]
    [InlineData("pack --assembly ")]
    [InlineData("pack --output ")]
    [InlineData("unpack ")]
    [InlineData("settings check ")]
    [InlineData("settings minify --output ")]
    [InlineData("settings deploy --into ")]
    [InlineData("settings explain ")]
    [InlineData("settings diff ")]
    [InlineData("settings diff defaults ")]
    [InlineData("settings diff defaults defaults --on ")]
    public void Names_of_files_and_folders_are_completed(string line)
    {
        _cli.File("calls.csv", "");
        _cli.File("calls.json", "");
        _cli.Folder("calls");
        _cli.File("other.csv", "");
        var folder = _cli.PathOf("").Replace('\\', '/') + "/";
        Complete($"{line}{folder}ca").Should().Equal(folder + "calls.csv", folder + "calls.json", folder + "calls/");
    }

    [Fact]
    public void A_folder_that_does_not_exist_has_no_completions() => Complete("check --settings " + _cli.PathOf("none").Replace('\\', '/') + "/").Should().BeEmpty();

    [Fact]
    public void Help_does_not_list_files()
    {
        _cli.Run("check", "--help");
        _cli.Output.Should().Contain("check [<INPUT>...]");
    }

    public void Dispose() => _cli.Dispose();

    private string[] Complete(string line)
    {
        _cli.Run(string.Create(CultureInfo.InvariantCulture, $"[suggest:{line.Length}]"), line).Should().Be(0);
        _cli.Error.Should().BeEmpty();
        var lines = _cli.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(lines, StringComparer.Ordinal);
        return lines;
    }
}
