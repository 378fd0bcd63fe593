using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Lab.Fuzzing.Running;
using PhoneCallCtx.Lab.Fuzzing.Targets;

namespace PhoneCallCtx.Lab.Tests.Fuzzing;

/// <summary>The fuzzer finds a planted defect, reports it with its seed, and can repeat it.</summary>
[Trait("Category", "Exhaustive")]
public sealed class FindingTests : IDisposable
{
    private const string Again = "--input ";

    private static readonly Corpus Words = new([Encoding.UTF8.GetBytes("quiet words"), Encoding.UTF8.GetBytes("and 17 more\nof them")]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phonecallctx-fuzzing-");

    private static PlantedTarget Throwing => new(text =>
    {
        if (text.Contains("BOOM", StringComparison.Ordinal)) throw new FormatException("planted");
    });

    [Fact]
    public void A_planted_defect_is_found_and_both_printed_commands_repeat_it()
    {
        CorpusFile.Write(Path.Combine(_folder.FullName, "planted.jsonl"), Words.Entries.Select((input, index) => new CorpusEntry($"{index}", input)));

        var (code, output) = Run("planted", "--seed", "7", "--count", "20000");
        code.Should().Be(1);
        output.Should().Contain("finding of planted: seed 7, input ").And.Contain("FormatException: planted").And.Contain("1 findings");
        var file = output.Split(Again)[1].Split('\n')[0].Trim();
        File.ReadAllText(file).Should().Be("BOOM", "what does not matter is left out");

        Run("planted", "--input", file).Should().Match<(int Code, string Output)>(again => again.Code == 1 && again.Output.Contains("planted"));
        var number = output.Split("seed 7, input ")[1].Split(',')[0];
        Run("planted", "--seed", "7", "--first", number, "--count", "1").Code.Should().Be(1);
        Run("planted", "--seed", "7", "--count", number).Code.Should().Be(0, "no input before it shows the defect");
    }

    [Fact]
    public void Each_defect_is_one_finding()
    {
        var findings = Find(new PlantedTarget(text =>
        {
            if (text.Contains("BOOM", StringComparison.Ordinal)) throw new FormatException("planted");
            if (text.Contains("bang", StringComparison.Ordinal)) throw new BrokenPropertyException("no bangs: " + text.Length);
        }));
        findings.Select(finding => finding.Key.Split(' ')[0]).Should().BeEquivalentTo("FormatException", "no");
    }

    [Fact]
    public void An_input_that_takes_too_long_is_a_finding() =>
        Find(new PlantedTarget(text => Thread.Sleep(text.Contains("BOOM", StringComparison.Ordinal) ? 250 : 0)), count: 400).Should().ContainSingle().Which.Message.Should().Contain("an input takes too long");

    [Fact]
    public void An_input_that_needs_too_much_memory_is_a_finding() =>
        Find(new PlantedTarget(text => GC.KeepAlive(new byte[text.Contains("BOOM", StringComparison.Ordinal) ? 1_000_000 : 1]))).Should().ContainSingle().Which.Message.Should().Contain("an input needs too much memory");

    [Fact]
    public void An_endless_input_is_detected_by_another_thread()
    {
        using var noticed = new ManualResetEventSlim();
        using var watch = new HangWatch(TimeSpan.FromMilliseconds(50), noticed.Set);
        watch.Begin();
        noticed.Wait(TimeSpan.FromSeconds(30)).Should().BeTrue();
    }

    [Fact]
    public void One_seed_gives_the_same_inputs_from_any_start()
    {
        var inputs = Inputs(seed: 3, first: 0, count: 500);
        Inputs(seed: 3, first: 0, count: 500).Should().Equal(inputs);
        Inputs(seed: 3, first: 450, count: 50).Should().Equal(inputs.Skip(450));
        Inputs(seed: 4, first: 0, count: 500).Should().NotEqual(inputs);
        inputs.Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThan(300);
        inputs.Should().OnlyContain(input => input.Length <= 1000);
    }

    [Fact]
    public void Any_text_and_any_bytes_survive_a_round_trip()
    {
        var random = new FuzzRandom();
        for (var i = 0; i < 2000; i++)
        {
            random.Begin(5, i);
            var text = string.Create(random.Below(20), random, (characters, chance) =>
            {
                for (var at = 0; at < characters.Length; at++) characters[at] = (char)(chance.Once(2) ? 0xD800 + chance.Below(0x800) : chance.Below(0x10000));
            });
            LooseText.Decode(LooseText.Encode(text)).Should().Be(text);
            var bytes = new byte[random.Below(20)];
            for (var at = 0; at < bytes.Length; at++) bytes[at] = (byte)random.Below(256);
            LooseText.Decode(bytes).Length.Should().BeLessThanOrEqualTo(bytes.Length);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IReadOnlyCollection<Finding> Find(PlantedTarget target, long count = 10_000)
    {
        var run = new FuzzRun(target, Words, TextWriter.Null);
        run.Run(new FuzzPlan(Seed: 1, First: 0, count, TimeSpan.MaxValue, Findings: null));
        return run.Findings;
    }

    private static List<string> Inputs(long seed, long first, long count)
    {
        var inputs = new List<string>();
        var run = new FuzzRun(new PlantedTarget(inputs.Add), Words, TextWriter.Null);
        run.Run(new FuzzPlan(seed, first, count, TimeSpan.MaxValue, Findings: null));
        return inputs;
    }

    private (int Code, string Output) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = Program.Run(["fuzz", .. args, "--corpus", _folder.FullName, "--findings", Path.Combine(_folder.FullName, "findings")], output, output, [Throwing]);
        return (code, output.ToString());
    }
}
