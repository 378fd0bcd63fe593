using System.IO;
using System.Text.Json;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Registrations;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>What is listed of an assembly beside its steps.</summary>
public sealed class RegistrationListTests
{
    private static readonly AssemblyRegistration Assembly = new()
    {
        Name = "Some",
        Version = new System.Version(1, 2, 0, 0),
        PublicKeyToken = "",
        Types = [new PluginTypeRegistration("Some.Api", "Some.Api"), new PluginTypeRegistration("Some.Activity", "Some friendly name", "Does a|b.", "Group", "Do it")],
        Steps =
        [
            new StepRegistration
            {
                Name = "a step", PluginTypeName = "Some.Api", Message = "Update", Table = "some_table", Stage = PipelineStage.PostOperation, IsAsynchronous = true, UnsecureConfiguration = "{\"a\":\n1}",
                Images = [new ImageRegistration("after", ImageType.PostImage, []), new ImageRegistration("both", ImageType.Both, ["some_column"])],
            },
        ],
        CustomApis =
        [
            new CustomApiRegistration
            {
                UniqueName = "some_Api", PluginTypeName = "Some.Api", DisplayName = "Some API", Description = "Does it.",
                RequestParameters = [new CustomApiField("Text", CustomApiFieldType.String, "Text", "The text.", IsOptional: true)],
                ResponseProperties = [new CustomApiField("IsDone", CustomApiFieldType.Boolean, "Is done", "Whether.", IsOptional: false)],
            },
        ],
        EnvironmentVariables = [new EnvironmentVariableRegistration("some_Settings", "Some settings", "The settings.", "{}")],
    };

    [Fact]
    public void Markdown_has_custom_APIs_and_activities()
    {
        using var output = new StringWriter { NewLine = "\n" };
        RegistrationLists.WriteMarkdown(output, Assembly);
        output.ToString().Should().Be(
            """
            # Some, Version=1.2.0.0, Culture=neutral, PublicKeyToken=null

            ## Plug-in types

            | class | steps | custom API |
            | --- | --- | --- |
            | Some.Api | 1 | some_Api |

            ## Step: a step

            |  |  |
            | --- | --- |
            | message | Update |
            | table | some_table |
            | class | Some.Api |
            | stage | 40 PostOperation |
            | mode | asynchronous |
            | rank | 1 |
            | image after | post-image of all columns |
            | image both | pre-image and post-image of some_column |
            | unsecure configuration | {"a":<br>1} |
            | description |  |
            | identifier | 00000000-0000-0000-0000-000000000000 |

            ## Custom API: some_Api

            |  |  |
            | --- | --- |
            | class | Some.Api |
            | display name | Some API |
            | description | Does it. |

            ## Request parameters of some_Api

            | name | type | optional | display name | description |
            | --- | --- | --- | --- | --- |
            | Text | String | yes | Text | The text. |

            ## Response properties of some_Api

            | name | type | optional | display name | description |
            | --- | --- | --- | --- | --- |
            | IsDone | Boolean | no | Is done | Whether. |

            ## Workflow activity: Do it

            |  |  |
            | --- | --- |
            | class | Some.Activity |
            | friendly name | Some friendly name |
            | group | Group |
            | description | Does a\|b. |

            ## Environment variable: some_Settings

            |  |  |
            | --- | --- |
            | type | JSON |
            | display name | Some settings |
            | default value | {} |
            | description | The settings. |

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_table_has_custom_APIs_and_activities()
    {
        using var output = new StringWriter { NewLine = "\n" };
        RegistrationLists.WriteTables(Consoles.For(output, isTerminal: false), Assembly);
        output.ToString().Should().Contain("Request parameters of some_Api\n").And.MatchRegex("│ Text │ String │ yes +│ Text +│ The text. +│").And.Contain("Workflow activity: Do it\n").And.Contain("│ Does a|b.");
    }

    [Fact]
    public void JSON_has_custom_APIs_and_activities()
    {
        using var output = new StringWriter();
        RegistrationJson.Write(output, Assembly);
        using var json = JsonDocument.Parse(output.ToString());
        json.RootElement.GetProperty("types")[1].GetRawText().Should().Be("""{"class":"Some.Activity","friendlyName":"Some friendly name","description":"Does a|b.","workflowActivityGroup":"Group","activityName":"Do it"}""");
        json.RootElement.GetProperty("customApis")[0].GetRawText().Should().Be(
            """
            {"uniqueName":"some_Api","class":"Some.Api","displayName":"Some API","description":"Does it.",
            "requestParameters":[{"uniqueName":"Text","type":"String","isOptional":true,"displayName":"Text","description":"The text."}],
            "responseProperties":[{"uniqueName":"IsDone","type":"Boolean","isOptional":false,"displayName":"Is done","description":"Whether."}]}
            """.ReplaceLineEndings(""));
        json.RootElement.GetProperty("environmentVariables")[0].GetRawText().Should().Be("""{"schemaName":"some_Settings","displayName":"Some settings","defaultValue":"{}","description":"The settings."}""");
        json.RootElement.GetProperty("steps")[0].GetProperty("unsecureConfiguration").GetString().Should().Be("{\"a\":\n1}");
    }
}
