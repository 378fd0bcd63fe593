namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Portuguese as in Brazil.</summary>
internal sealed class PortugueseOfBrazil : Language
{
    public static readonly PortugueseOfBrazil Instance = new();

    private PortugueseOfBrazil()
        : base("pt-BR")
    {
        Add(Keys.Rejected, "O registro de chamada telefônica não foi salvo. Corrija o seguinte:");
        Add(Keys.RejectedMany, "Nenhum registro de chamada telefônica foi salvo (total: {rows}). Corrija o seguinte:");
        Add(Keys.More, "e mais {count}, {total} no total: {counts}");
        Add(Keys.Failed, "O registro de chamada telefônica não foi salvo porque a verificação falhou. Avise um administrador:");
        Add(Keys.Misregistered, "O registro de chamada telefônica não foi salvo porque a etapa \"{step}\" está registrada no lugar errado. Avise um administrador:");
        Add(Keys.Misconfigured, "O registro de chamada telefônica não foi salvo porque a configuração da etapa \"{step}\" não pode ser usada. Avise um administrador:");
        Add(Keys.MisconfiguredVariable, "O registro de chamada telefônica não foi salvo porque a variável de ambiente \"{variable}\" não pode ser usada. Avise um administrador:");
        Add(Keys.Unanswered, "A solicitação não foi respondida. Corrija o seguinte:");
        Add(Keys.UnansweredFailed, "A solicitação não foi respondida porque falhou no servidor. Avise um administrador:");
        Add(Keys.UnansweredMisregistered, "A solicitação não foi respondida porque \"{step}\" está registrado no lugar errado. Avise um administrador:");
        Add(Keys.UnansweredMisconfigured, "A solicitação não foi respondida porque a variável de ambiente \"{variable}\" não pode ser usada. Avise um administrador:");

        Add("PCC001", "o texto \"{value}\" é longo demais (caracteres: {length}, excesso: {excess}). Reduza para {limit}.");
        Add("PCC002.Text", "não é possível armazenar aqui um valor do tipo {type}. Informe um texto.");
        Add("PCC002.Choice", "não é possível armazenar aqui um valor do tipo {type}. Informe uma das opções da coluna (OptionSetValue).");
        Add("PCC002.Integer", "não é possível armazenar aqui um valor do tipo {type}. Informe um número inteiro (Int32).");
        Add("PCC002.Boolean", "não é possível armazenar aqui um valor do tipo {type}. Informe verdadeiro ou falso (Boolean).");
        Add("PCC002.DateTime", "não é possível armazenar aqui um valor do tipo {type}. Informe data e hora (DateTime).");
        Add("PCC002.Lookup", "não é possível armazenar aqui um valor do tipo {type}. Informe uma referência (EntityReference) a uma linha de uma destas tabelas: {targets}.");
        Add("PCC003", "\"{value}\" não pode ser exibido em uma única linha: o caractere {position} é {character}. Remova-o.");
        Add("PCC003.Direction", "\"{value}\" é exibido em uma ordem diferente daquela em que é armazenado: o caractere {position} é {character}. Remova-o.");
        Add("PCC004", "{value} está fora do intervalo. Informe um número inteiro de {minimum} a {maximum}.");
        Add("PCC005", "uma linha da tabela \"{table}\" não é permitida aqui. Informe uma linha de uma destas tabelas: {targets}.");
        Add("PCC005.NoTable", "a referência não indica uma tabela. Informe uma linha de uma destas tabelas: {targets}.");
        Add("PCC006.Missing", "a coluna é obrigatória. Informe um valor.");
        Add("PCC006.Emptied", "a coluna é obrigatória e não pode ficar vazia. Informe um valor ou omita a coluna.");
        Add("PCC007", "o Dataverse gerencia esta coluna e descarta o que for informado para ela. Omita a coluna.");
        Add("PCC101.Blank", "o texto está em branco. Informe um número de telefone ou deixe a coluna vazia.");
        Add("PCC101.NoDigit", "\"{value}\" não contém dígitos. Informe um número de telefone, como +14255550123.");
        Add("PCC101.Words", "\"{value}\" não é um número de telefone: não contém dígitos. Informe um número, como +14255550123, ou anonymous para um número oculto.");
        Add("PCC101.Character", "\"{value}\" não é um número de telefone: o caractere {position} (\"{character}\") não é permitido nessa posição. Informe um número, como +14255550123.");
        Add("PCC101.Identifier", "\"{value}\" é o identificador de um usuário ou de um aplicativo, e não um número de telefone. Informe o número da chamada ou deixe a coluna vazia.");
        Add("PCC101.Masked", "\"{value}\" está mascarado: alguns dígitos estão ocultos. Informe o número completo.");
        Add("PCC101.Scientific", "\"{value}\" está na notação científica de uma planilha: houve perda de dígitos. Copie o número outra vez da origem, como texto.");
        Add("PCC101.Decimal", "\"{value}\" é um número decimal, como as planilhas escrevem. Informe só os dígitos antes do ponto.");
        Add("PCC101.TooFewDigits", "\"{value}\" não é um número de telefone (dígitos: {digits}, mínimo: {fewest}). Informe o número completo.");
        Add("PCC101.TooManyDigits", "\"{value}\" não é um número de telefone (dígitos: {digits}, máximo: {most}). Informe um só número.");
        Add("PCC101.Address", "\"{value}\" não é um endereço completo: veja o caractere {position}. Informe o endereço como sip:user@host ou tel:+14255550123.");
        Add("PCC101.UnknownCallingCode", "\"{value}\" tem um código do país desconhecido: nenhum país usa {code}. Verifique os dígitos depois do sinal +.");
        Add("PCC101.InternationalPrefix", "\"{value}\" contém {prefix} depois do sinal +. Retire {prefix}: o código do país vem logo depois do sinal +.");
        Add("PCC101.NoCallingCode", "\"{value}\" não tem código do país. Informe o número com o sinal + e o código do país, como +14255550123.");
        Add("PCC101.TooShort", "\"{value}\" é curto demais para {region} (código do país: {code}, dígitos: {digits}, mínimo: {fewest}). Informe o número completo.");
        Add("PCC101.TooLong", "\"{value}\" é longo demais para {region} (código do país: {code}, dígitos: {digits}, máximo: {most}). Retire o que não faz parte do número, como um prefixo antigo depois de {code}, um ramal ou um segundo número.");
        Add("PCC101.NoSuchLength", "\"{value}\" tem uma quantidade de dígitos ({digits}) que nenhum número de {region} ({code}) tem. Verifique o número.");
        Add("PCC101.NotInPlan", "\"{value}\" não é um número de {region} ({code}). Verifique o número.");
        Add("PCC101.NotE164", "\"{value}\" não está escrito no formato E.164. Informe o número exatamente assim: {e164}.");
        Add("PCC101.RegionNotAllowed", "\"{value}\" é um número de {region}. Só números destas regiões são permitidos aqui: {allowed}.");
        Add("PCC101.TypeNotAllowed", "\"{value}\" é um número do tipo {type}. Só números destes tipos são permitidos aqui: {allowed}.");
        Add("PCC101.WithheldNotAllowed", "um número oculto (\"{value}\") não é permitido aqui. Informe um número de telefone ou deixe a coluna vazia.");
        Add("PCC101.AddressNotAllowed", "o endereço \"{value}\" não é permitido aqui. Informe um número de telefone, como +14255550123.");
        Add("PCC101.ShortNotAllowed", "o número curto \"{value}\" não é permitido aqui. Informe um número de telefone completo, como +14255550123.");
        Add("PCC101.ExtensionNotAllowed", "um ramal, como em \"{value}\", não é permitido aqui. Informe um número de telefone sem ramal, como +14255550123.");
        Add("PCC101.NonGeographicNotAllowed", "\"{value}\" é um número que não pertence a nenhum país ({code}). Informe um número de um país.");
        Add("PCC201", "{value} não é um status desta tabela. Informe um destes valores: {allowed}.");
        Add("PCC202", "{value} não é uma razão do status desta tabela. Informe um destes valores: {allowed}.");
        Add("PCC203", "a razão do status {status} não pertence ao status {state}. Informe um destes valores: {allowed}.");
        Add("PCC204", "a coluna não pode ficar vazia. Omita a coluna ou informe um destes valores: {allowed}.");
        Add("PCC205", "a alteração de {from} para {to} não é permitida aqui. Mantenha o status {from}.");
        Add("PCC206", "a coluna não pode ser alterada enquanto o status for {state}. Defina o status como {active} antes ou na mesma solicitação.");
        Add("PCC301", "a coluna não pode ser alterada depois de preenchida. Omita a coluna ou crie um novo registro.");

        Add("PCC900", "erro inesperado. A causa está no log de rastreamento.");
        Add("PCC901.Message", "a mensagem {message}. A etapa é para: {allowed}.");
        Add("PCC901.Table", "a tabela {table}. A etapa é para {allowed}.");
        Add("PCC901.Parameter", "o parâmetro {parameter} está ausente ou não é do tipo {type}.");
        Add("PCC901.Stage", "o estágio {stage}. A classe é para a operação principal de uma API personalizada, estágio {allowed}.");
        Add("PCC902.NotJson", "não é JSON: \"{character}\" não é permitido aqui.");
        Add("PCC902.Unfinished", "não é JSON: o texto termina cedo demais.");
        Add("PCC902.Key", "a configuração \"{key}\" não existe. Informe uma destas: {allowed}.");
        Add("PCC902.Twice", "\"{key}\" aparece duas vezes. Informe uma vez só.");
        Add("PCC902.Type", "um valor JSON do tipo {type} não é permitido aqui. Informe um valor do tipo {expected}.");
        Add("PCC902.Value", "\"{value}\" não é um valor conhecido. Informe um destes valores: {allowed}.");
        Add("PCC902.Word", "\"{value}\" não pode indicar um número oculto. Informe no máximo {most} caracteres que comecem com uma letra, sem dígitos e sem espaço no fim.");
        Add("PCC902.TooMany", "{count} valores são demais. Informe no máximo {most}.");

        Add(Keys.InputMissing, "a entrada está ausente. Informe um valor.");
        Add(Keys.InputType, "um valor do tipo {type} não pode ser usado aqui. Informe um valor do tipo {expected}.");
        Add(Keys.InputRegion, "a região \"{value}\" não existe. Informe as duas letras de uma região, como US, ou deixe-a de fora.");
        Add(Keys.InputLevel, "o nível \"{value}\" não existe. Informe um destes níveis: {allowed}.");
        Add(Keys.InputColumn, "não existe a coluna de telefone \"{value}\". Informe uma destas colunas: {allowed}, ou omita o parâmetro.");
        Add(Keys.InputRow, "a tabela {table} não tem nenhum registro {id}, ou você não tem permissão para lê-lo. Verifique o identificador.");
        Add(Keys.InputTable, "um registro da tabela {table} não pode ser verificado. Informe um registro de {allowed}.");
    }
}
