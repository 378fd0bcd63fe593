using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace PhoneCallCtx.Generators.Tests.TableReference;

public sealed class GenerationTests : IDisposable
{
    private readonly Repository _repository = new();

    [Fact]
    public void The_committed_files_match_the_reference()
    {
        _repository.RunAt(Repository.Root, "--check").Should().Be(0, _repository.Output);
        (_repository.Output + _repository.Error).Should().BeEmpty();
    }

    [Fact]
    public void The_root_of_the_repository_is_found_in_a_parent_folder()
    {
        using var output = new StringWriter();
        Program.Run(["table", "--check"], output, output).Should().Be(0, output.ToString());
    }

    [Fact]
    public void A_second_run_writes_no_file()
    {
        _repository.Run().Should().Be(0);
        _repository.Output.Should().Be($"written: {Repository.Table}\nwritten: {Repository.EarlyBound}\n");
        _repository.Files.Should().Equal(Repository.EarlyBound, Repository.Table);

        _repository.Run().Should().Be(0);
        _repository.Run("--check").Should().Be(0);
        _repository.Output.Should().BeEmpty();
    }

    [Fact]
    public void A_check_names_the_files_that_differ_and_writes_nothing()
    {
        _repository.Run("--check").Should().Be(1);
        _repository.Output.Should().Be($"differs: {Repository.Table}\ndiffers: {Repository.EarlyBound}\n");
        _repository.Files.Should().BeEmpty();

        _repository.Run();
        _repository.Write(Repository.Table, Encoding.UTF8.GetString(_repository.Bytes(Repository.Table)).Replace("maxLength: 100", "maxLength: 101", StringComparison.Ordinal));
        var changed = _repository.Bytes(Repository.Table);
        _repository.Run("--check").Should().Be(1);
        _repository.Output.Should().Be($"differs: {Repository.Table}\n");
        _repository.Bytes(Repository.Table).Should().Equal(changed);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_changes_no_byte(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            _repository.Run().Should().Be(0, _repository.Error);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }

        foreach (var path in new[] { Repository.Table, Repository.EarlyBound })
            _repository.Bytes(path).Should().Equal(File.ReadAllBytes(Path.Combine(Repository.Root, path)), path);
    }

    [Theory]
    [InlineData(Repository.Table)]
    [InlineData(Repository.EarlyBound)]
    public void The_files_have_line_feeds_no_byte_order_mark_and_no_trailing_spaces(string path)
    {
        _repository.Run();
        var text = Encoding.UTF8.GetString(_repository.Bytes(path));
        text.Should().StartWith("// ").And.EndWith("}\n").And.NotContain("\r").And.NotContain(" \n").And.NotContain("\t");
    }

    [Fact]
    public void A_reference_with_line_ends_of_Windows_gives_the_same_files()
    {
        _repository.Write(Repository.Reference, Repository.ReferenceText.ReplaceLineEndings("\r\n"));
        _repository.Run().Should().Be(0);
        _repository.Bytes(Repository.Table).Should().Equal(File.ReadAllBytes(Path.Combine(Repository.Root, Repository.Table)));
    }

    [Fact]
    public void Text_of_the_reference_cannot_break_out_of_a_comment_or_a_string()
    {
        _repository.Write(Repository.Reference, Repository.ReferenceText.Replace("**The name of the caller.**", "**A <b> & \"c\" \\ d**", StringComparison.Ordinal));
        _repository.Run().Should().Be(0);
        Encoding.UTF8.GetString(_repository.Bytes(Repository.Table)).Should()
            .Contain("description: \"A <b> & \\\"c\\\" \\\\ d\"").And.Contain("<summary>A &lt;b&gt; &amp; &quot;c&quot; \\ d. Text of");
    }

    [Fact]
    public void Wrong_usage_or_a_missing_reference_is_reported_in_one_line()
    {
        _repository.Run("--chekc").Should().Be(2);
        _repository.Error.Should().StartWith("error: ").And.Contain("--chekc");

        using var empty = new Repository();
        empty.RunAt(Path.Combine(Repository.Root, "no such folder")).Should().Be(2);
        empty.Error.Should().StartWith("error: ").And.EndWith("\n");
        empty.Error.TrimEnd('\n').Should().NotContain("\n");
    }

    [Fact]
    public void A_failed_replacement_leaves_no_partial_file()
    {
        _repository.Write(Repository.EarlyBound + "/stands-in-the-way.txt", "");
        _repository.Run().Should().Be(2);
        _repository.Error.Should().StartWith("error: ");
        _repository.Files.Should().NotContain(path => path.EndsWith(".new", StringComparison.Ordinal));
    }

    public void Dispose() => _repository.Dispose();
}
