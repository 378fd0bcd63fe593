namespace PhoneCallCtx.WebApi.Tests.Batch;

/// <summary>Batches in the shapes that Microsoft's documentation shows.</summary>
public class DocumentationBatchTests
{
    [Fact]
    public void The_batch_of_the_documentation_with_references_is_read() => Batches.Sends(
        "multipart/mixed;boundary=\"batch_AAA123\"",
        "\n",
        """
        --batch_AAA123
        Content-Type: multipart/mixed; boundary="changeset_BBB456"

        --changeset_BBB456
        Content-Type:application/http
        Content-Transfer-Encoding:binary
        Content-ID:1

        POST http://127.0.0.1:5080/api/data/v9.2/msdyn_ocliveworkitems HTTP/1.1
        Content-Type:application/json

        {
            "subject":"Parcel"
        }

        --changeset_BBB456
        Content-Transfer-Encoding: binary
        Content-Type: application/http
        Content-ID: 2

        POST /api/data/v9.2/msdyn_ocphonecallengagementctxes HTTP/1.1
        Content-Type: application/json; type=entry

        {"msdyn_liveworkitemid@odata.bind" : "$1"}
        --changeset_BBB456
        Content-Type: application/http
        Content-Transfer-Encoding: binary
        Content-ID: 3

        PUT $2/msdyn_callername HTTP/1.1
        Content-Type: application/json

        {"value":"Bea"}

        --changeset_BBB456
        Content-Type: application/http
        Content-Transfer-Encoding: binary
        Content-ID: 4

        PUT $2/msdyn_liveworkitemid/$ref HTTP/1.1
        Content-Type: application/json

        {"@odata.id":"$1"}

        --changeset_BBB456--

        --batch_AAA123
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        GET /api/data/v9.2/msdyn_ocphonecallengagementctxes?$select=msdyn_callername HTTP/1.1


        --batch_AAA123--

        """,
        "begin",
        "POST /api/data/v9.2/msdyn_ocliveworkitems {\n    \"subject\":\"Parcel\"\n}",
        """POST /api/data/v9.2/msdyn_ocphonecallengagementctxes {"msdyn_liveworkitemid@odata.bind" : "http://127.0.0.1:5080/api/data/v9.2/msdyn_ocliveworkitems(00000000-0000-0000-0000-000000000001)"}""",
        """PUT /api/data/v9.2/msdyn_ocphonecallengagementctxes(00000000-0000-0000-0000-000000000002)/msdyn_callername {"value":"Bea"}""",
        """PUT /api/data/v9.2/msdyn_ocphonecallengagementctxes(00000000-0000-0000-0000-000000000002)/msdyn_liveworkitemid/$ref {"@odata.id":"http://127.0.0.1:5080/api/data/v9.2/msdyn_ocliveworkitems(00000000-0000-0000-0000-000000000001)"}""",
        "commit",
        "GET /api/data/v9.2/msdyn_ocphonecallengagementctxes?$select=msdyn_callername ");

    [Fact]
    public void The_batch_of_HttpClient_is_read() => Batches.Sends(
        "multipart/mixed; boundary=\"batch_80dd1615-2a10-428a-bb6f-0e559792721f\"",
        "\r\n",
        """
        --batch_80dd1615-2a10-428a-bb6f-0e559792721f
        Content-Type: application/http; msgtype=request
        Content-Transfer-Encoding: binary
        Content-Length: 436

        POST /api/data/v9.2/msdyn_ocphonecallengagementctxes HTTP/1.1
        Host: 127.0.0.1:5080
        Content-Type: application/json;type=entry

        {
          "msdyn_callername": "Ada"
        }
        --batch_80dd1615-2a10-428a-bb6f-0e559792721f--

        """,
        "POST /api/data/v9.2/msdyn_ocphonecallengagementctxes {\r\n  \"msdyn_callername\": \"Ada\"\r\n}");
}
