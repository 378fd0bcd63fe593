using System;
using System.IO;
using System.Linq;
using FakeXrmEasy.Abstractions;
using PhoneCallCtx.Sdk.Tests.Listings;

namespace PhoneCallCtx.FakeXrmEasy.Tests;

public sealed class ListingTests
{
    [Fact]
    public void What_the_stand_in_has_is_as_the_listings_of_FakeXrmEasy_have_it()
    {
        var resources = typeof(ListingTests).Assembly;
        var listings = resources.GetManifestResourceNames().Where(name => name.StartsWith("FakeXrmEasy.", StringComparison.Ordinal)).Select(name =>
        {
            using var reader = new StreamReader(resources.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }).ToArray();
        listings.Should().HaveCount(5);

        // Nobody writes a class that implements an interface of FakeXrmEasy.
        var types = AssemblyLister.Read(typeof(IXrmFakedContext).Assembly.Location);
        var deviations = ListingCheck.Deviations(types, ListingReader.Read(string.Join('\n', listings)), wholeInterfaces: false);

        types.Should().NotBeEmpty();
        string.Join(Environment.NewLine, deviations).Should().BeEmpty();
    }
}
