using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using PhoneCallCtx.Solution.Checking;
using PhoneCallCtx.Solution.Packing;

namespace PhoneCallCtx.Solution.Tests.Packing;

/// <summary>A zip in which readers may see different files is reported by the check and not unpacked.</summary>
public sealed class ZipHeaderTests
{
    private const string Part = "customizations.xml";

    private static readonly byte[] Good = Shipped.Zip(Shipped.WithApi);

    public static TheoryData<string> Names => [.. Wrong.Select(wrong => wrong.Name)];

    private static (string Name, Func<PlainEntry, PlainEntry> Change, string Message)[] Wrong =>
    [
        ("both headers say encrypted", entry => Both(entry, header => header with { Flags = 0x0801 }), "it is marked as encrypted"),
        ("the directory says encrypted", entry => entry with { Central = entry.Central with { Flags = 0x0801 } }, "it is marked as encrypted"),
        ("the local header says encrypted", entry => entry with { Local = entry.Local with { Flags = 0x0801 } }, "it is marked as encrypted"),
        ("strong encryption", entry => Both(entry, header => header with { Flags = 0x0841 }), "it is marked as encrypted"),
        ("masked headers", entry => Both(entry, header => header with { Flags = 0x2800 }), "it is marked as encrypted"),
        ("patched data", entry => Both(entry, header => header with { Flags = 0x0820 }), "it has a flag that no solution needs"),
        ("an unknown flag", entry => entry with { Local = entry.Local with { Flags = 0x8800 } }, "it has a flag that no solution needs"),
        ("another local name", entry => entry with { Local = entry.Local with { Name = "customizationz.xml" } }, "its name before the content differs"),
        ("a local name in upper case", entry => entry with { Local = entry.Local with { Name = "Customizations.xml" } }, "its name before the content differs"),
        ("a longer local name", entry => entry with { Local = entry.Local with { Name = "./customizations.xml" } }, "its name before the content differs"),
        ("no local name", entry => entry with { Local = entry.Local with { Name = "" } }, "its name before the content differs"),
        ("another encoding of the local name", entry => entry with { Local = entry.Local with { Flags = 0 } }, "its name before the content differs"),
        ("a second name", entry => entry with { Central = entry.Central with { Extra = SecondName("other.xml") } }, "it has a second name"),
        ("a second local name", entry => entry with { Local = entry.Local with { Extra = SecondName("other.xml") } }, "it has a second name"),
        ("another local method", entry => entry with { Local = entry.Local with { Method = 8 } }, "its compression method before the content differs"),
        ("another local checksum", entry => entry with { Local = entry.Local with { Checksum = 1 } }, "its checksum before the content differs"),
        ("no local checksum", entry => entry with { Local = entry.Local with { Checksum = 0 } }, "its checksum before the content differs"),
        ("another local compressed size", entry => entry with { Local = entry.Local with { Packed = 1 } }, "its compressed size before the content differs"),
        ("another local size", entry => entry with { Local = entry.Local with { Unpacked = entry.Local.Unpacked + 1 } }, "its size before the content differs"),
        ("sizes that differ without compression", entry => Both(entry, header => header with { Unpacked = header.Unpacked - 1 }), "it is not compressed, yet its sizes differ"),
        ("a descriptor that is missing", WithDescriptor, "the checksum or size after its content differs"),
        ("a descriptor of another checksum", entry => WithDescriptor(entry) with { Behind = Descriptor(entry, isLong: false, hasSignature: true, checksum: 1) }, "the checksum or size after its content differs"),
        ("a local size that is no descriptor's", entry => WithDescriptor(entry) with { Local = WithDescriptor(entry).Local with { Unpacked = 1 }, Behind = Descriptor(entry, isLong: false, hasSignature: true) }, "its size before the content differs"),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_entry_with_conflicting_headers_is_a_finding_and_an_error(string name)
    {
        var (_, change, message) = Wrong.Single(wrong => wrong.Name == name);
        var zip = Changed(change);
        var finding = SolutionCheck.Check(zip).Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Place, finding.StopsImport).Should().Be(("PCCZIP14", Part, true));
        finding.Message.Should().StartWith(message);
        FluentActions.Invoking(() => SolutionPacker.Unpack(zip)).Should().Throw<SolutionException>().WithMessage($"{Part}: {message}*");
    }

    [Fact]
    public void Every_such_entry_is_a_finding()
    {
        var entries = PlainEntry.EntriesOf(Good).Select(entry => Both(entry, header => header with { Flags = 1 })).ToArray();
        SolutionCheck.Check(PlainEntry.Zip(entries)).Findings.Select(finding => finding.Place).Should().Equal(entries.Select(entry => entry.Central.Name));
    }

    [Theory]
    [InlineData("bytes behind the zip")]
    [InlineData("a second zip behind the first")]
    [InlineData("an entry that is not listed, at the begin")]
    [InlineData("an entry that is not listed, at the end")]
    public void A_zip_in_which_some_readers_see_more_is_a_finding_and_an_error(string name)
    {
        var entries = PlainEntry.EntriesOf(Good);
        var hidden = PlainEntry.Of(TestZip.File(Part, "<other />")) with { IsListed = false };
        var zip = name switch
        {
            "bytes behind the zip" => PlainEntry.Zip(entries, behind: "x"),
            "a second zip behind the first" => PlainEntry.Zip(entries, behind: "PK\x05\x06"),
            "an entry that is not listed, at the begin" => PlainEntry.Zip(entries.Prepend(hidden)),
            _ => PlainEntry.Zip(entries.Append(hidden)),
        };
        var finding = SolutionCheck.Check(zip).Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Place).Should().Be(("PCCZIP14", "(zip)"));
        FluentActions.Invoking(() => SolutionPacker.Unpack(zip)).Should().Throw<SolutionException>().WithMessage("Of the zip as a whole: *");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Every_form_of_a_descriptor_is_accepted(bool isLong, bool hasSignature) =>
        Accepted(Changed(entry => WithDescriptor(entry) with { Behind = Descriptor(entry, isLong, hasSignature) }));

    [Fact]
    public void Header_fields_without_influence_on_the_content_are_accepted()
    {
        Accepted(Changed(entry => entry));
        Accepted(Changed(entry => Both(entry, header => header with { Flags = 0x0806 })));
        Accepted(Changed(entry => Both(entry, header => header with { Flags = 0 })));
        Accepted(Changed(entry => Both(entry, header => header with { Extra = SecondName(Part) })));
        Accepted(Changed(entry => entry with { Local = entry.Local with { Extra = [0xCA, 0xFE, 0, 0] } }));
        Accepted(PlainEntry.Zip(PlainEntry.EntriesOf(Good), comment: "packed on a Monday"));
    }

    [Fact]
    public void Sizes_may_be_in_the_field_of_large_zips() =>
        Accepted(Changed(entry => entry with
        {
            Local = entry.Local with { Packed = uint.MaxValue, Unpacked = uint.MaxValue, Extra = LargeSizes(entry.Local) },
            Central = entry.Central with { Packed = uint.MaxValue, Unpacked = uint.MaxValue, Extra = LargeSizes(entry.Central) },
        }));

    [Fact]
    public void A_zip_that_DotNet_writes_to_a_stream_without_seeking_is_accepted()
    {
        using var bytes = new MemoryStream();
        using (var forward = new ForwardStream(bytes))
        using (var archive = new ZipArchive(forward, ZipArchiveMode.Create))
        {
            foreach (var file in TestZip.Read(Good))
            {
                using var content = archive.CreateEntry(file.Path, CompressionLevel.Optimal).Open();
                content.Write(file.Content);
            }
        }

        var zip = bytes.ToArray();
        (zip[6] & 8).Should().Be(8, "it has descriptors");
        Accepted(zip);
    }

    private static byte[] Changed(Func<PlainEntry, PlainEntry> change) => PlainEntry.Zip(PlainEntry.EntriesOf(Good).Select(entry => entry.Central.Name == Part ? change(entry) : entry));

    private static void Accepted(byte[] zip)
    {
        SolutionCheck.Check(zip).Findings.Should().BeEmpty();
        SolutionPacker.Unpack(zip).Should().NotBeEmpty();
    }

    private static PlainEntry Both(PlainEntry entry, Func<PlainHeader, PlainHeader> change) => entry with { Local = change(entry.Local), Central = change(entry.Central) };

    private static PlainEntry WithDescriptor(PlainEntry entry) =>
        Both(entry, header => header with { Flags = 0x0808 }) with { Local = entry.Local with { Flags = 0x0808, Checksum = 0, Packed = 0, Unpacked = 0 } };

    private static byte[] Descriptor(PlainEntry entry, bool isLong, bool hasSignature, uint? checksum = null)
    {
        IEnumerable<byte> size = isLong ? BitConverter.GetBytes((long)entry.Content.Length) : BitConverter.GetBytes(entry.Content.Length);
        return [.. hasSignature ? BitConverter.GetBytes(0x08074B50) : [], .. BitConverter.GetBytes(checksum ?? entry.Central.Checksum), .. size, .. size];
    }

    /// <summary>The field by which Info-ZIP gives an entry a name in Unicode (APPNOTE.TXT, 4.6.9).</summary>
    private static byte[] SecondName(string name) => [0x75, 0x70, (byte)(5 + name.Length), 0, 1, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(name)];

    /// <summary>The field of Zip64 (APPNOTE.TXT, 4.5.3).</summary>
    private static byte[] LargeSizes(PlainHeader header) => [1, 0, 16, 0, .. BitConverter.GetBytes((long)header.Unpacked), .. BitConverter.GetBytes((long)header.Packed)];

    /// <summary>A stream that is written from its begin to its end.</summary>
    private sealed class ForwardStream(Stream target) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => target.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer, offset, count);
    }
}
