using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Cli.Serving.Page;

/// <summary>Answers what texts are, and whether the column of the customer's number accepts them.</summary>
/// <param name="configuration">The settings.</param>
internal sealed class NumbersAnswer(Configuration configuration)
{
    /// <summary>The most texts of a question.</summary>
    public const int MostTexts = 1000;

    public ApiResponse Answer(ApiRequest request)
    {
        var question = PageJson.Read<NumbersQuestion>(request);
        var texts = question.Texts ?? throw new JsonException("It has no list \"texts\".");
        if (texts.Count > MostTexts) throw new PageError(400, PageError.TooMany, $"there are more than {MostTexts} texts. Load a file of records instead.");

        var region = string.IsNullOrEmpty(question.Region) ? null : NumberingPlan.Current.FindRegion(question.Region) ?? throw new PageError(400, PageError.BadBody, $"there is no region \"{Excerpt.Of(question.Region)}\". Give two capital letters of ISO 3166, such as DE.");
        var settings = configuration.Read(question.Settings);
        var book = new RuleBook(settings);
        var language = Configuration.LanguageOf(question.Language);
        var room = new char[PhoneNumber.MostE164Characters];
        return PageJson.Answer(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("numbers");
            foreach (var text in texts.Select(text => text ?? ""))
            {
                var column = PhoneCallTable.CustomerPhoneNumber;
                var number = PhoneReader.Read(text, region, settings.PolicyOf(column).WithheldWords);
                var reason = PhoneReason.Of(text, number, region);
                var rejection = settings.Mode == RuleMode.Off ? null : book.FindRejection(column, text);
                json.WriteStartObject();
                JsonPhones.WriteMembers(json, room, text, number, reason is null ? null : language.Say(reason.Template, reason.Facts), rejection is null ? null : language.Say(rejection.Template, rejection.Facts));
                json.WriteString("code", rejection?.Rule.Code);
                WriteWrong(json, rejection?.Facts ?? reason?.Facts ?? []);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>Writes the place of the wrong character, from 0 in UTF-16 code units.</summary>
    private static void WriteWrong(Utf8JsonWriter json, IReadOnlyList<Fact> facts)
    {
        if (facts.FirstOrDefault(fact => fact.Name == "position") is { Value: { } position }) json.WriteNumber("wrong", int.Parse(position, CultureInfo.InvariantCulture) - 1);
        else json.WriteNull("wrong");
    }
}
