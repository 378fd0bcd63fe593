using System;
using System.IO;
using System.Linq;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.FakeMessageExecutors;
using FakeXrmEasy.Abstractions.Plugins;
using PhoneCallCtx.Sdk.Tests.Listings;

namespace PhoneCallCtx.FakeXrmEasy.Tests;

public sealed class ListingTests
{
    /// <summary>The interfaces that tests elsewhere implement, so the stand-in must have all their members.</summary>
    private static readonly string[] Implemented =
    [
        typeof(IXrmBaseContext).FullName!, typeof(ICallerProperties).FullName!, typeof(IXrmFakedTracingService).FullName!,
        typeof(IXrmFakedPluginContextProperties).FullName!, typeof(IFakeMessageExecutor).FullName!, typeof(IBaseFakeMessageExecutor).FullName!,
    ];

    [Fact]
    public void The_StandIn_matches_the_listings_of_FakeXrmEasy()
    {
        var resources = typeof(ListingTests).Assembly;
        var listings = resources.GetManifestResourceNames().Where(name => name.StartsWith("FakeXrmEasy.", StringComparison.Ordinal)).Select(name =>
        {
            using var reader = new StreamReader(resources.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }).ToArray();
        listings.Should().HaveCount(5);

        var types = AssemblyLister.Read(typeof(IXrmFakedContext).Assembly.Location);
        var listed = ListingReader.Read(string.Join('\n', listings));
        var implemented = types.Where(type => Implemented.Contains(type.Name)).ToArray();
        var deviations = ListingCheck.Deviations(types, listed, wholeInterfaces: false).Concat(ListingCheck.Deviations(implemented, listed, wholeInterfaces: true));

        types.Should().NotBeEmpty();
        implemented.Should().HaveCount(Implemented.Length);
        string.Join(Environment.NewLine, deviations).Should().BeEmpty();
    }
}
