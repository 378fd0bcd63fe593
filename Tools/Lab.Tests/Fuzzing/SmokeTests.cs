using System;
using System.IO;
using System.Linq;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Lab.Fuzzing.Running;
using PhoneCallCtx.Lab.Fuzzing.Targets;

namespace PhoneCallCtx.Lab.Tests.Fuzzing;

/// <summary>Runs each target with some inputs, so that the fuzzers stay usable.</summary>
public class SmokeTests
{
    private const long Seed = 4711;

    [Theory]
    [InlineData("phones", 20_000)]
    [InlineData("settings", 5000)]
    [InlineData("csv", 2000)]
    [InlineData("json", 3000)]
    [InlineData("scripts", 200)]
    [InlineData("zips", 300)]
    [InlineData("workbooks", 100)]
    [InlineData("archives", 300)]
    [InlineData("urls", 500)]
    [InlineData("filters", 500)]
    [InlineData("bodies", 1000)]
    [InlineData("batches", 300)]
    [InlineData("headers", 500)]
    [InlineData("requests", 500)]
    public void Inputs_of_the_committed_corpus_find_nothing(string name, int count)
    {
        using var output = new StringWriter();
        var run = new FuzzRun(Target(name), Corpus.Read(Corpus.CommittedFolder, name), output);
        run.Run(new FuzzPlan(Seed, First: 0, count, TimeSpan.MaxValue, Findings: null)).Should().Be(count);
        run.Findings.Should().BeEmpty(output.ToString());
    }

    [Theory]
    [InlineData("phones")]
    [InlineData("settings")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("scripts")]
    [InlineData("zips")]
    [InlineData("workbooks")]
    [InlineData("archives")]
    [InlineData("urls")]
    [InlineData("filters")]
    [InlineData("bodies")]
    [InlineData("batches")]
    [InlineData("headers")]
    [InlineData("requests")]
    public void The_committed_corpus_itself_finds_nothing(string name)
    {
        var runner = new InputRunner(Target(name));
        foreach (var input in Corpus.Read(Corpus.CommittedFolder, name).Entries) (runner.Run(0, input)?.Message).Should().BeNull();
    }

    [Fact]
    public void The_committed_corpora_are_small() => CommittedFiles.Sum(file => new FileInfo(file).Length).Should().BeLessThan(1024 * 1024);

    [Fact]
    public void The_committed_corpora_have_the_written_format()
    {
        CommittedFiles.Should().HaveCount(FuzzTargets.Create().Count);
        var path = Path.GetTempFileName();
        foreach (var file in CommittedFiles)
        {
            CorpusFile.Write(path, CorpusFile.Read(file));
            File.ReadAllText(path).Should().Be(File.ReadAllText(file), file);
        }

        File.Delete(path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"name\":\"a\"}")]
    [InlineData("{\"text\":\"a\"}")]
    [InlineData("{\"name\":\"a\",\"base64\":\"a\"}")]
    [InlineData("{\"name\":\"a\",\"text\":1}")]
    [InlineData("[]")]
    public void An_invalid_line_of_a_corpus_is_reported_with_its_place(string line)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "{\"name\":\"first\",\"text\":\"right\"}\n" + line + "\n");
        FluentActions.Invoking(() => CorpusFile.Read(path)).Should().Throw<IOException>().WithMessage($"{path}(2): expected an object with name, and text or base64.");
        File.Delete(path);
    }

    private static string[] CommittedFiles => Directory.GetFiles(SourceTree.PathOf("Tools", "Lab", "corpus"));

    private static FuzzTarget Target(string name) => FuzzTargets.Create().Single(target => target.Name == name);
}
