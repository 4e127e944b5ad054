package paper

import (
	"fmt"
	"strings"
)

// The parts of a document that are the same for every sheet.
const (
	docxHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

	// docxTable is the width of a page between its margins, in twentieths of a
	// point, and docxLevels how deep a list can go.
	docxTable, docxLevels = 9760, 6

	docxTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="` + docxMain + `document.main+xml"/>` +
		`<Override PartName="/word/styles.xml" ContentType="` + docxMain + `styles+xml"/>` +
		`<Override PartName="/word/numbering.xml" ContentType="` + docxMain + `numbering+xml"/>` +
		`<Override PartName="/word/footer1.xml" ContentType="` + docxMain + `footer+xml"/>` +
		`<Override PartName="/docProps/core.xml" ` +
		`ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
	docxMain = "application/vnd.openxmlformats-officedocument.wordprocessingml."

	docxRels = `<Relationships xmlns="` + docxRelations + `">` +
		`<Relationship Id="rId1" Type="` + docxOffice + `/officeDocument" Target="word/document.xml"/>` +
		`<Relationship Id="rId2" Type="` + docxRelations + `/metadata/core-properties" Target="docProps/core.xml"/>` +
		`</Relationships>`
	docxRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
	docxOffice    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

	docxDocumentRels = `<Relationships xmlns="` + docxRelations + `">` +
		`<Relationship Id="rId1" Type="` + docxOffice + `/styles" Target="styles.xml"/>` +
		`<Relationship Id="rId2" Type="` + docxOffice + `/numbering" Target="numbering.xml"/>` +
		`<Relationship Id="rId3" Type="` + docxOffice + `/footer" Target="footer1.xml"/></Relationships>`

	docxCore = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
		`xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
		`xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:language>%s</dc:language>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>`

	docxSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="` + docxOffice + `"`

	// docxDocument is US Letter with the margins of the other formats.
	docxDocument = `<w:document ` + docxSpace + `><w:body>%s<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>` +
		`<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1200" w:right="1240" w:bottom="1080" w:left="1240" ` +
		`w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`

	docxFooter = `<w:ftr ` + docxSpace + `><w:p><w:pPr><w:jc w:val="right"/></w:pPr>` +
		`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>` +
		`<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`

	docxStyles = `<w:styles ` + docxSpace + `><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/>` +
		`<w:lang w:val="%s"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="264" ` +
		`w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
		`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>` +
		`<w:pPr><w:spacing w:after="160"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>` +
		docxHeading1 + docxHeading2 + docxHeading3 +
		`<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/>` +
		`<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Second"><w:name w:val="Second"/><w:basedOn w:val="Normal"/>` +
		`<w:rPr><w:color w:val="3C3C3C"/><w:sz w:val="19"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Picture"><w:name w:val="Picture"/><w:basedOn w:val="Normal"/>` +
		`<w:pPr><w:keepLines/></w:pPr><w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>` +
		`<w:noProof/><w:sz w:val="16"/></w:rPr></w:style>` +
		`<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr>` +
		`<w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/>` +
		`<w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/>` +
		`</w:tblBorders><w:tblCellMar><w:left w:w="90" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>` +
		`</w:tblPr></w:style></w:styles>`
	docxHeading1 = `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>` +
		`<w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr>` +
		`<w:rPr><w:b/><w:sz w:val="27"/></w:rPr></w:style>`
	docxHeading2 = `<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>` +
		`<w:pPr><w:keepNext/><w:spacing w:before="280"/><w:outlineLvl w:val="1"/></w:pPr>` +
		`<w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>`
	docxHeading3 = `<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/>` +
		`<w:pPr><w:keepNext/><w:spacing w:before="180"/><w:outlineLvl w:val="2"/></w:pPr>` +
		`<w:rPr><w:b/></w:rPr></w:style>`
)

// numbering is the lists: one with dots, and each that counts, from one on.
func (d *docx) numbering() string {
	var out strings.Builder
	out.WriteString("<w:numbering " + docxSpace + ">")
	for id, format := range []struct{ kind, text string }{{"bullet", "•"}, {"decimal", "%%%d."}} {
		fmt.Fprintf(&out, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="hybridMultilevel"/>`, id)
		for level := range docxLevels {
			text := format.text
			if format.kind == "decimal" {
				text = fmt.Sprintf(text, level+1)
			}
			fmt.Fprintf(&out, `<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/>`+
				`<w:pPr><w:ind w:left="%d" w:hanging="%d"/></w:pPr></w:lvl>`, level, format.kind, text,
				(level+1)*docxStep, docxStep)
		}
		out.WriteString("</w:abstractNum>")
	}
	fmt.Fprintf(&out, `<w:num w:numId="%d"><w:abstractNumId w:val="0"/></w:num>`, docxDots)
	for n := range d.counts {
		fmt.Fprintf(&out, `<w:num w:numId="%d"><w:abstractNumId w:val="1"/>`, docxDots+1+n)
		for level := range docxLevels {
			fmt.Fprintf(&out, `<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="1"/></w:lvlOverride>`, level)
		}
		out.WriteString("</w:num>")
	}
	out.WriteString("</w:numbering>")
	return out.String()
}
