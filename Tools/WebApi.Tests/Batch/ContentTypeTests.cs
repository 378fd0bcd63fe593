using PhoneCallCtx.WebApi.Batch;

namespace PhoneCallCtx.WebApi.Tests.Batch;

public class ContentTypeTests
{
    [Theory]
    [InlineData("multipart/mixed; boundary=batch_1", "batch_1")]
    [InlineData("multipart/mixed;boundary=batch_1", "batch_1")]
    [InlineData("multipart/mixed; boundary=\"batch_1\"", "batch_1")]
    [InlineData("Multipart/Mixed; BOUNDARY=batch_1; charset=utf-8", "batch_1")]
    [InlineData("multipart/mixed; charset=\"a;boundary=x\"; boundary=batch_1", "batch_1")]
    [InlineData("  multipart/mixed ;\tboundary=batch_1", "batch_1")]
    [InlineData("multipart/mixed; boundary=\"a b;c\"", "a b;c")]
    [InlineData("multipart/mixed; boundary=a; boundary=b", "a")]
    [InlineData("multipart/mixed", null)]
    [InlineData("multipart/mixed; boundary", null)]
    public void The_boundary_is_read_with_and_without_quotes(string header, string? boundary)
    {
        var type = ContentType.Parse(header);
        type.Is("multipart/mixed").Should().BeTrue();
        type.IsMultipart.Should().BeTrue();
        type.Boundary.Should().Be(boundary);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("application/json; boundary=batch_1")]
    [InlineData("\"multipart/mixed\"")]
    public void Another_type_has_no_parts(string? header) => ContentType.Parse(header).IsMultipart.Should().BeFalse();

    [Theory]
    [InlineData("a", true)]
    [InlineData("a b", true)]
    [InlineData("'()+_,-./:=?", true)]
    [InlineData("", false)]
    [InlineData("a ", false)]
    [InlineData("a\tb", false)]
    [InlineData("bätch", false)]
    [InlineData("batch_\u007f", false)]
    public void A_boundary_has_visible_characters(string boundary, bool isUsable) => new ContentType("multipart/mixed", boundary).HasUsableBoundary.Should().Be(isUsable);

    [Theory]
    [InlineData(70, true)]
    [InlineData(71, false)]
    public void A_boundary_has_at_most_70_characters(int length, bool isUsable) => new ContentType("multipart/mixed", new string('b', length)).HasUsableBoundary.Should().Be(isUsable);
}
