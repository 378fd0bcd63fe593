using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using PhoneCallCtx.Solution.Packing;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Tests.Packing;

/// <summary>The same sources give the same bytes, wherever and whenever they are packed.</summary>
[Trait("Category", "OneCulture")]
public sealed class ReproducibleTests : IDisposable
{
    private static readonly byte[] Zip = SolutionPacker.Pack(Shipped.Folder, Shipped.Dll, isManaged: false);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phonecallctx-");

    [Fact]
    public void Two_copies_in_two_folders_give_the_same_bytes()
    {
        SolutionPacker.Pack(Copy("one", Shipped.Folder), Shipped.Dll, isManaged: false).Should().Equal(Zip);
        SolutionPacker.Pack(Copy("two/deeper", Shipped.Folder.Reverse().ToArray()), Shipped.Dll, isManaged: false).Should().Equal(Zip);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("da-DK")]
    [InlineData("sv-SE")]
    public void The_culture_makes_no_difference(string name)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            SolutionPacker.Pack(SolutionSource.Create(AssemblyFile.Read(Shipped.Dll), Shipped.Version), Shipped.Dll, isManaged: false).Should().Equal(Zip);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Asia/Kolkata")]
    public void The_time_zone_and_the_time_of_the_files_make_no_difference(string zone)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            var folder = Copy(zone, Shipped.Folder);
            foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.LastWriteTimeUtc = new DateTime(2031, 7, 1, 2, 30, 0, DateTimeKind.Utc);
            SolutionPacker.Pack(folder, Shipped.Dll, isManaged: false).Should().Equal(Zip);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IReadOnlyList<SolutionFile> Copy(string name, IReadOnlyList<SolutionFile> files)
    {
        SolutionFolder.Write(Path.Combine(_folder.FullName, name), files);
        return SolutionFolder.Read(Path.Combine(_folder.FullName, name));
    }
}
