using System.Linq;
using PhoneCallCtx.Cli.Settings;
using PhoneCallCtx.Cli.Settings.Explaining;
using PhoneCallCtx.Cli.Settings.Explaining.Words;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Cli.Serving.Page;

/// <summary>Answers what settings mean: their faults, their length, and the rules in sentences.</summary>
/// <param name="configuration">The settings.</param>
internal sealed class SettingsAnswer(Configuration configuration)
{
    public ApiResponse Answer(ApiRequest request)
    {
        var question = PageJson.Read<SettingsQuestion>(request);
        var text = configuration.TextOf(question.Settings) ?? "";
        var report = SettingsReport.Of("settings", text);
        var words = ExplanationWords.All.First(words => words.Tag == Configuration.LanguageOf(question.Language).Tag);
        return PageJson.Answer(json =>
        {
            json.WriteStartObject();
            json.WriteString("text", text);
            json.WritePropertyName("report");
            JsonReports.Write(json, report);
            json.WriteStartArray("parts");
            foreach (var part in report.IsUsable ? new Explanation(SettingsReader.Read(text), words).Parts() : [])
            {
                json.WriteStartObject();
                json.WriteString("heading", part.Heading);
                json.WriteStartArray("sentences");
                foreach (var sentence in part.Sentences)
                {
                    json.WriteStartObject();
                    json.WriteString("code", sentence.Code);
                    json.WriteString("text", sentence.Text);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
