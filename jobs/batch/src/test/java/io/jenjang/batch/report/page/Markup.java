package io.jenjang.batch.report.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page read by a parser that forgives nothing: what is left open or not escaped is an error. */
public record Markup(Document document) {

  public static Markup of(String html) throws SAXException {
    String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<meta [^>]*>", "");
    try {
      return new Markup(DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml))));
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The texts of all elements of a name, in their order. */
  public List<String> texts(String element) {
    List<String> texts = new ArrayList<>();
    NodeList found = document.getElementsByTagName(element);
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }
}
