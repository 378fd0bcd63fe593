using System.Linq;
using PhoneCallCtx.Solution.Packing;

namespace PhoneCallCtx.Solution.Tests.Packing;

/// <summary>The bytes of a packed zip, read without a library.</summary>
public sealed class ZipBytesTests
{
    private static readonly byte[] Zip = SolutionPacker.Pack(Shipped.Folder, Shipped.Dll, isManaged: true);

    [Fact]
    public void Both_headers_of_an_entry_are_equal()
    {
        var local = ZipRecords.ReadLocal(Zip);
        local.Should().HaveCountGreaterThan(3);
        ZipRecords.ReadCentral(Zip).Select(record => record with { MadeBy = 0, External = 0 }).Should().Equal(local);
    }

    [Fact]
    public void The_entries_are_sorted_of_one_time_and_of_no_operating_system()
    {
        var records = ZipRecords.ReadCentral(Zip);
        records.Select(record => record.Name).Should().BeInAscendingOrder(System.StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        records.Should().OnlyContain(record => record.DosTime == 0x0021_0000, "that is midnight of 1980-01-01");
        records.Should().OnlyContain(record => record.MadeBy >> 8 == 0, "that is MS-DOS, as SolutionPackager has it");
        records.Should().OnlyContain(record => record.External == 0 && record.Extra == 0 && record.Comment == 0);
    }

    [Fact]
    public void The_entries_are_deflated_and_their_sizes_are_before_them()
    {
        var records = ZipRecords.ReadLocal(Zip);
        records.Should().OnlyContain(record => record.Method == 8);
        records.Should().OnlyContain(record => (record.Flags & 0b1000) == 0, "a data descriptor would come behind the content");
        records.Should().OnlyContain(record => (record.Flags & 1) == 0, "nothing is encrypted");
        records.Should().OnlyContain(record => record.Packed > 0 && record.Unpacked > record.Packed);
    }

    [Fact]
    public void Every_entry_inflates_to_the_content_of_its_checksum()
    {
        var files = TestZip.Read(Zip);
        var records = ZipRecords.ReadLocal(Zip);
        files.Select(file => file.Path).Should().Equal(records.Select(record => record.Name));
        foreach (var (file, record) in files.Zip(records))
        {
            file.Content.Should().HaveCount((int)record.Unpacked);
            ZipRecords.Crc32(file.Content).Should().Be(record.Crc, file.Path);
        }
    }

    [Fact]
    public void Names_are_written_with_forward_slashes_and_no_directory_is_an_entry() =>
        ZipRecords.ReadLocal(Zip).Should().OnlyContain(record => !record.Name.Contains('\\') && !record.Name.StartsWith('/') && !record.Name.EndsWith('/'));
}
