using System.IO;

namespace PhoneCallCtx.Lab.Tests;

/// <summary>Wrong arguments are reported, and nothing runs.</summary>
public class CommandTests
{
    [Theory]
    [InlineData("--requests must be a number from 1000 to 1000000000, not 10.", "soak", "--requests", "10")]
    [InlineData("--writers must be a number from 1 to 64, not 0.", "soak", "--writers", "0")]
    [InlineData("Cannot parse argument 'many' for option '--requests'", "soak", "--requests", "many")]
    [InlineData("--database needs the name of a file.", "soak", "--database", "")]
    [InlineData("Unrecognized command or argument '--fast'.", "soak", "--fast")]
    [InlineData("--kills must be a number from 1 to 1000000, not -1.", "crash", "--kills", "-1")]
    [InlineData("There is no part nothing. Use phones, rules, create, update, bulk, check, workbook, parquet.", "bench", "--quick", "phones", "nothing")]
    [InlineData("--quick and --long cannot be combined.", "bench", "--quick", "--long")]
    [InlineData("--simulator takes no argument: phones.", "bench", "--simulator", "phones")]
    [InlineData("--simulator and --rejections cannot be combined.", "bench", "--rejections", "--simulator")]
    [InlineData("--rejections takes no argument: 1000.", "bench", "--rejections", "1000")]
    [InlineData("--requests must be a number from 10000 to 100000000, not 1.", "bench", "serve", "--requests", "1")]
    [InlineData("Cannot parse argument 'many' for option '--count'", "compare", "--count", "many")]
    [InlineData("Argument 'nothing' not recognized.", "fuzz", "nothing")]
    [InlineData("Required command was not provided.")]
    public void Wrong_arguments_end_with_2_and_a_message(string message, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Program.Run(args, output, error).Should().Be(ExitCode.Unusable);
        error.ToString().Should().Contain("error: " + message);
        output.ToString().Should().BeEmpty();
    }

    [Fact]
    public void A_soak_rejects_a_file_with_other_rows()
    {
        var path = Path.GetTempFileName();
        using var error = new StringWriter();
        Program.Run(["soak", "--database", path], TextWriter.Null, error).Should().Be(ExitCode.Unusable);
        error.ToString().Should().Contain("already exists");
        File.Delete(path);
    }

    [Fact]
    public void A_missing_folder_ends_with_2()
    {
        using var error = new StringWriter();
        Program.Run(["soak", "--database", Path.Combine(Path.GetTempPath(), "nowhere", "nothing", "rows.sqlite")], TextWriter.Null, error).Should().Be(ExitCode.Unusable);
        error.ToString().Should().StartWith("error: ");
    }
}
