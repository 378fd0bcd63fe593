using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Headers;

namespace PhoneCallCtx.WebApi.Tests.Headers;

/// <summary>The header Prefer.</summary>
public class PreferenceTests
{
    [Theory]
    [InlineData("return=representation")]
    [InlineData("RETURN=Representation")]
    [InlineData("odata.maxpagesize=2, return=representation")]
    [InlineData("odata.include-annotations=\"*\",return=representation")]
    [InlineData("return=\"representation\"")]
    public void The_row_is_requested_in_any_form(string header) => new Preferences(header).ReturnsRow.Should().BeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("return=minimal")]
    [InlineData("odata.include-annotations=\"a,return=representation\"")]
    public void Anything_else_does_not_request_the_row(string? header) => new Preferences(header).ReturnsRow.Should().BeFalse();

    [Theory]
    [InlineData("*", "A.b", true)]
    [InlineData("A.*", "A.b", true)]
    [InlineData("A.*", "Ab", false)]
    [InlineData("A.b", "A.b", true)]
    [InlineData("A.b", "A.bc", false)]
    [InlineData("*,-A.b", "A.b", false)]
    [InlineData("-*,A.b", "A.b", true)]
    [InlineData("", "A.b", false)]
    public void Annotations_are_requested_by_patterns(string patterns, string name, bool isIncluded) =>
        new Preferences($"odata.include-annotations=\"{patterns}\"").Includes(name).Should().Be(isIncluded);

    [Fact]
    public void The_applied_preferences_are_repeated() =>
        new Preferences("odata.maxpagesize=2;odata.include-annotations=*").AppliedToLists.Should().Equal("odata.maxpagesize=2", "odata.include-annotations=\"*\"");

    [Theory]
    [InlineData("é")]
    [InlineData("{a}")]
    [InlineData("a b")]
    public void A_text_that_is_no_pattern_is_not_repeated(string text) => new Preferences($"odata.include-annotations=\"{text}\"").AppliedAnnotations.Should().BeNull();

    [Theory]
    [InlineData("1", 1)]
    [InlineData("\"5000\"", 5000)]
    [InlineData("99999", 99999)]
    public void A_page_size_is_a_whole_number(string text, int size) => new Preferences($"odata.maxpagesize={text}").MaxPageSize.Should().Be(size);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("")]
    [InlineData("99999999999")]
    public void Any_other_page_size_is_rejected(string text) => FluentActions.Invoking(() => new Preferences($"odata.maxpagesize={text}")).Should().Throw<ApiException>();
}
