using System;
using System.IO;
using System.Linq;
using PhoneCallCtx.WebApi.Tests.Recording;

namespace PhoneCallCtx.WebApi.Tests.Clients;

/// <summary>
/// The recorded requests of clients, against a new local Dataverse with the plug-in. Each answer must be the recorded one.
/// <c>phonecallctx serve --record FILE</c> records them. A script that is recorded creates all its rows through the Web API and
/// gives each list an order by distinct values, because the identifiers of rows differ in each run.
/// </summary>
public class RecordedTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Clients", "Recorded");

    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Folder, "*.jsonl").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_answers_to_a_client_stay_the_same(string file)
    {
        var client = new Client(withPlugin: true);
        var exchanges = 0;
        foreach (var (request, recorded, now) in Replayer.Run(File.ReadLines(Path.Combine(Folder, file)), client.Api))
        {
            now.Should().Be(recorded, $"{file}, {request}");
            exchanges++;
        }

        exchanges.Should().BePositive();
    }
}
